/** Tokens for the tests of the servers; in none of the WARs. */
package dev.gatehouse.wars.tokens;
