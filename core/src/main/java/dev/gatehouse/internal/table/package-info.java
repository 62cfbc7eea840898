/**
 * The scan at the start: every endpoint with its rule, guards that no request meets, what else may
 * be a mistake, and what the log is told; the same for classes that only a request shows.
 *
 * <p>Uses {@code rule} and {@code resource}. No request comes through here, but for the first one
 * with a class that nobody has seen.
 */
@NullMarked
package dev.gatehouse.internal.table;

import org.jspecify.annotations.NullMarked;
