/**
 * Text from outside, made harmless for a log or a page, and how Gatehouse names itself there.
 *
 * <p>Uses the JDK alone. No request comes through here: whoever writes calls it.
 */
package dev.gatehouse.internal.text;
