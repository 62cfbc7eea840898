/**
 * The bodies of denials: which media type a client prefers, and a problem (RFC 9457) written in it.
 *
 * <p>Uses {@code settings} and {@code text}. A denial comes in and leaves as bytes.
 */
@NullMarked
package dev.gatehouse.internal.body;

import org.jspecify.annotations.NullMarked;
