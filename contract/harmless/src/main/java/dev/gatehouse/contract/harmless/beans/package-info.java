/** Beans that fail, and beans that refuse. */
package dev.gatehouse.contract.harmless.beans;
