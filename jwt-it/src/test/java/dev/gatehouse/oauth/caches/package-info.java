/** Used DPoP proofs in the caches of real providers. */
package dev.gatehouse.oauth.caches;
