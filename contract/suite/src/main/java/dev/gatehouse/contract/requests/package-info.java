/** Requests that try to be taken for others, bodies that nobody may read too early, and load. */
package dev.gatehouse.contract.requests;
