/** Error pages that are more than a file. */
package dev.gatehouse.contract.harmless.errors;
