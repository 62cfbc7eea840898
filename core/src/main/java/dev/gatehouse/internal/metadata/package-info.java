/**
 * What a protected resource says of itself (RFC 9728): the document, made once, and where it lies.
 *
 * <p>Uses {@code settings}, and the access table as a value. No request comes through here: {@code
 * rest} and {@code servlet} serve the document, and challenges name its place.
 */
@NullMarked
package dev.gatehouse.internal.metadata;

import org.jspecify.annotations.NullMarked;
