/** MicroProfile JWT. */
package dev.gatehouse.contract.harmless.tokens;
