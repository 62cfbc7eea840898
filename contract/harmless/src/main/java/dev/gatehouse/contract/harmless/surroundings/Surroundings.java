package dev.gatehouse.contract.harmless.surroundings;

import java.net.URI;

/**
 * What an application needs to know of where it will run.
 *
 * @param server the server's kind
 * @param keys where the public key of the tokens is
 * @param provider the OpenID Connect provider, without a slash at its end
 */
public record Surroundings(ServerKind server, URI keys, URI provider) {}
