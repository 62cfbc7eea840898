/**
 * What a protected resource says of itself (RFC 9728): the document, made once, and where it lies.
 *
 * <p>Uses {@code settings} and {@code rule}, and the access table as a value. A request for the
 * document comes in by the filter, before it is matched, or by {@code servlet}, at the root of the
 * host; challenges name its place.
 */
@NullMarked
package dev.gatehouse.internal.metadata;

import org.jspecify.annotations.NullMarked;
