/**
 * Text from outside, made harmless for a log or a page, and how Gatehouse names itself there.
 *
 * <p>Uses the JDK alone. No request comes through here: whoever writes calls it.
 */
@NullMarked
package dev.gatehouse.internal.text;

import org.jspecify.annotations.NullMarked;
