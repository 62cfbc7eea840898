package dev.gatehouse.docs.oauth;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jwt.Dpop;
import dev.gatehouse.jwt.IntrospectionAuthenticator;
import dev.gatehouse.jwt.JwtAuthenticator;
import java.net.URI;

/** Features that read tokens. */
final class Tokens {

  private Tokens() {}

  static GatehouseFeature bearer(String login) {
    return GatehouseFeature.builder()
        .realm("shop")
        .authenticator(
            JwtAuthenticator.builder()
                .keysAt(login + "/protocol/openid-connect/certs")
                .issuer(login)
                .audiences("shop")
                .rolesClaims("realm_access.roles") // a dot leads into a claim
                .build())
        .scopes(new WritingIncludesReading())
        .build();
  }

  static GatehouseFeature bound(String login) {
    return GatehouseFeature.builder()
        .realm("shop")
        .authenticator(
            JwtAuthenticator.builder()
                .keysAt(login + "/protocol/openid-connect/certs")
                .issuer(login)
                .audiences("shop")
                .dpop(Dpop.builder().nonces().build())
                .build())
        .build();
  }

  static GatehouseFeature opaque(String login, String secret) {
    return GatehouseFeature.builder()
        .realm("shop")
        .authenticator(
            IntrospectionAuthenticator.builder()
                .endpoint(URI.create(login + "/protocol/openid-connect/token/introspect"))
                .client("shop", secret)
                .build())
        .build();
  }
}
