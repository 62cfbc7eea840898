/**
 * For the tests of applications that Gatehouse guards: Hamcrest matchers that say what a denial
 * should look like, and print status, headers and body where it does not.
 */
package dev.gatehouse.testkit;
