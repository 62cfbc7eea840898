/**
 * The settings of an application: which there are, what each may hold, and which of the builder,
 * the application's properties and MicroProfile Config has the word.
 *
 * <p>Uses {@code text}, and the public types that settings hold. Read once, at the start; no
 * request comes through here.
 */
@NullMarked
package dev.gatehouse.internal.settings;

import org.jspecify.annotations.NullMarked;
