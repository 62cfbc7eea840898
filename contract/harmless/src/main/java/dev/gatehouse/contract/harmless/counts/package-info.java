/** Applications that count how often they are asked what they consist of. */
package dev.gatehouse.contract.harmless.counts;
