/**
 * Which challenges a denial carries: those of the settings, the authenticators or the server's
 * mechanism, what they name of the endpoint, and what becomes of those that are on a response.
 *
 * <p>Uses {@code caller}, {@code metadata} and what lies below. It is asked at the start for the
 * policy, and with each denial that somebody else's response carries.
 */
@NullMarked
package dev.gatehouse.internal.challenge;

import org.jspecify.annotations.NullMarked;
