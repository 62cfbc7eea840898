/**
 * Who the caller is: what an application implements to check credentials itself, and ready-made
 * schemes in front of its store of passwords or its check of tokens.
 *
 * <p>Uses {@code dev.gatehouse.http} alone. A request comes in with its credentials and leaves with
 * an {@link dev.gatehouse.authentication.AuthenticationResult}.
 */
@NullMarked
package dev.gatehouse.authentication;

import org.jspecify.annotations.NullMarked;
