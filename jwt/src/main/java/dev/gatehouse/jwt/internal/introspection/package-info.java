/** Tokens that only the authorization server can read (RFC 7662). */
@NullMarked
package dev.gatehouse.jwt.internal.introspection;

import org.jspecify.annotations.NullMarked;
