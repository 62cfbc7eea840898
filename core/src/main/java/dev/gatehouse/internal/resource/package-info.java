/**
 * A resource class and all that it inherits: the types behind it, which method overrides which,
 * which methods are resource methods, and whose class it is, the application's or the server's.
 *
 * <p>Uses reflection and Jakarta REST's annotations, and nothing else of Gatehouse. Read at the
 * start, and once more for a class that only a request shows.
 */
@NullMarked
package dev.gatehouse.internal.resource;

import org.jspecify.annotations.NullMarked;
