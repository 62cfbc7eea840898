/** What a protected resource says of itself (RFC 9728), and where. */
package dev.gatehouse.contract.metadata;
