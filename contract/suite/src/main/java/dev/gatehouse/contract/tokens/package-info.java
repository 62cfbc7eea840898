/** MicroProfile JWTs that the server checks, and what they cover. */
package dev.gatehouse.contract.tokens;
