/**
 * What a build has tested, in a few lines for people: read from the reports that Surefire and
 * Failsafe write.
 *
 * <p>{@link dev.gatehouse.summary.Reports} finds them, {@link dev.gatehouse.summary.Suite} is one
 * of them, {@link dev.gatehouse.summary.Part} is what a line is about, and {@link
 * dev.gatehouse.summary.Summary} writes. Uses the JDK alone.
 */
@NullMarked
package dev.gatehouse.summary;

import org.jspecify.annotations.NullMarked;
