/**
 * What a client and the log get of a denial, and what becomes of refusals that the application
 * words itself.
 */
package dev.gatehouse.contract.denials;
