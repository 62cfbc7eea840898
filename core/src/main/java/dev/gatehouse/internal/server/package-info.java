/**
 * The servers' own checks of the access annotations, which run beside Gatehouse's: one bridge to
 * each, named after its server.
 *
 * <p>Uses {@code table} for the rule of a request, {@code cdi} and {@code caller}. A request comes
 * in behind Gatehouse's own filter, right before such a check, and once more right behind it.
 */
@NullMarked
package dev.gatehouse.internal.server;

import org.jspecify.annotations.NullMarked;
