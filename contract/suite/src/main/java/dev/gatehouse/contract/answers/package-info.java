/**
 * What each runtime answers to each kind of token, and to none: asked once more by every build, and
 * compared with the answers on record in {@code docs/token-answers}, of which the page {@code
 * docs/token-answers.md} is made.
 *
 * <p>{@link dev.gatehouse.contract.answers.TokenRequests} are the rows, {@link
 * dev.gatehouse.contract.answers.Column} the columns. Whoever adds a row runs the tests of every
 * column with {@code -Dgatehouse.answers.update=true}, and reviews what was written.
 */
package dev.gatehouse.contract.answers;
