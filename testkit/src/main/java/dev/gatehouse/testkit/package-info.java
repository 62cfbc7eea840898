/**
 * For the tests of applications that Gatehouse guards: Hamcrest matchers that say what a denial
 * should look like, and print status, headers and body where it does not; the access matrix; and
 * what Gatehouse passes to renderers, listeners, authenticators and readers of the access table.
 */
package dev.gatehouse.testkit;
