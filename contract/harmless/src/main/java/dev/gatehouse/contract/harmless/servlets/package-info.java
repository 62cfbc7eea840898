/** Servlets and filters that refuse by themselves. */
package dev.gatehouse.contract.harmless.servlets;
