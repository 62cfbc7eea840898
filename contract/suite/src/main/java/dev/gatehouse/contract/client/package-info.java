/**
 * How the contract asks over HTTP, and what it takes for a denial, for an answer that was served,
 * and for a limit of the server.
 */
package dev.gatehouse.contract.client;
