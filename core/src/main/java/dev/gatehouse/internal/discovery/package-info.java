/**
 * What servers find by themselves: a service, and a provider for those that scan.
 *
 * <p>Lies above {@link dev.gatehouse.GatehouseFeature}, which both hand over to. No request comes
 * through here.
 */
@NullMarked
package dev.gatehouse.internal.discovery;

import org.jspecify.annotations.NullMarked;
