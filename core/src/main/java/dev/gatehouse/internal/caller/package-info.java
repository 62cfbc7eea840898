/**
 * From credentials to a caller, or to why there is none; and from rule and caller to a decision.
 *
 * <p>Uses {@code settings} and the public authenticators. {@link
 * dev.gatehouse.internal.caller.GuardedRequest} is what the guard knows of one request: it begins
 * before the matching, every filter adds to it, and the response filters read it.
 */
@NullMarked
package dev.gatehouse.internal.caller;

import org.jspecify.annotations.NullMarked;
