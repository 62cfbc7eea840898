/** Responses that an application keeps and gives again and again. */
package dev.gatehouse.contract.harmless.shared;
