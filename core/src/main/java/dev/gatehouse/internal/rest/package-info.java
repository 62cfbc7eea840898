/**
 * What Jakarta REST calls: filters, mappers, the response filter, the server's checks beside them;
 * and their registration.
 *
 * <p>The only place for {@code jakarta.ejb}. Uses all other packages. A request comes in by {@link
 * dev.gatehouse.internal.rest.RequestStart}, meets its rule in {@link
 * dev.gatehouse.internal.rest.AccessFilter}, and goes out by {@link
 * dev.gatehouse.internal.rest.DenialResponseFilter}.
 */
@NullMarked
package dev.gatehouse.internal.rest;

import org.jspecify.annotations.NullMarked;
