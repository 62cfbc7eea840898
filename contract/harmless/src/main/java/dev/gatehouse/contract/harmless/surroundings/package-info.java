/** What an application of the suite finds around it: a kind of server, keys, an OpenID provider. */
package dev.gatehouse.contract.harmless.surroundings;
