/**
 * What Gatehouse knows by CDI and Jakarta Security: the portable extension, the mechanism and the
 * identity stores of an application, what Payara's own check needs.
 *
 * <p>The only place for {@code jakarta.enterprise}. Uses {@code caller} and {@code denial}; asked
 * through {@link dev.gatehouse.internal.cdi.CdiLookup}, which names none of its types.
 */
@NullMarked
package dev.gatehouse.internal.cdi;

import org.jspecify.annotations.NullMarked;
