/** An application that tells the scopes of its callers, and cannot do so now and then. */
package dev.gatehouse.contract.scopes;
