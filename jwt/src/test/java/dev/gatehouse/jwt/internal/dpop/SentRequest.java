package dev.gatehouse.jwt.internal.dpop;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.http.Credentials;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A request with a token and proofs. */
record SentRequest(Credentials credentials, String method, Optional<URI> uri, List<String> proofs)
    implements AuthenticationRequest {

  static SentRequest of(String scheme, String... proofs) {
    return new SentRequest(
        Credentials.parse(scheme + " " + DpopClient.TOKEN),
        "GET",
        Optional.of(URI.create(DpopClient.URI_OF_ORDERS)),
        List.of(proofs));
  }

  SentRequest to(String other) {
    return new SentRequest(credentials, method, Optional.of(URI.create(other)), proofs);
  }

  SentRequest by(String other) {
    return new SentRequest(credentials, other, uri, proofs);
  }

  SentRequest withoutUri() {
    return new SentRequest(credentials, method, Optional.empty(), proofs);
  }

  @Override
  public List<String> header(String name) {
    return name.equalsIgnoreCase("dpop") ? proofs : List.of();
  }
}
