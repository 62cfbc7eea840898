/** Applications that are packed twice, with and without Gatehouse. */
package dev.gatehouse.contract.harmless.pairs;
