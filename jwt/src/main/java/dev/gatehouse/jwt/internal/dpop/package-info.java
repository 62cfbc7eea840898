/** Tokens bound to a key of the client (RFC 9449). */
@NullMarked
package dev.gatehouse.jwt.internal.dpop;

import org.jspecify.annotations.NullMarked;
