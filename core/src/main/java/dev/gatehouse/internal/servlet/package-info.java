/**
 * The servlet container around REST: the initializer that it finds, the error page for its own
 * denials, and how it is asked to authenticate a caller.
 *
 * <p>The only place for {@code jakarta.servlet}, besides {@code cdi}. A request comes in by the
 * filter, before any runtime, or by the error page, after all of them.
 */
@NullMarked
package dev.gatehouse.internal.servlet;

import org.jspecify.annotations.NullMarked;
