/** An authenticator of the application's own: what it sees, and what it has the answer say. */
package dev.gatehouse.contract.authenticators;
