/**
 * The bodies of denials: which media type and which language a client prefers, the application's
 * own texts, and a problem (RFC 9457) written in them.
 *
 * <p>Uses {@code settings} and {@code text}. A denial comes in and leaves as bytes.
 */
@NullMarked
package dev.gatehouse.internal.body;

import org.jspecify.annotations.NullMarked;
