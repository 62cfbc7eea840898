package dev.gatehouse.oauth.clients;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.token.DPoPTokenError;
import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Nimbus' OAuth SDK, which reads one line at a time, and of those the ones of OAuth. */
final class NimbusClient implements Client {

  private static final Set<String> READ =
      Set.of("realm", "error", "error_description", "error_uri", "scope", "algs");

  @Override
  public String name() {
    return "Nimbus";
  }

  @Override
  public List<ReadChallenge> toRead(SentChallenges sent) {
    return sent.meant().stream()
        .filter(challenge -> Set.of("bearer", "dpop").contains(challenge.scheme()))
        .map(challenge -> challenge.only(READ))
        .toList();
  }

  @Override
  public List<ReadChallenge> read(URI uri) throws Exception {
    HTTPResponse response = new HTTPRequest(HTTPRequest.Method.GET, uri).send();
    List<String> lines =
        new ArrayList<>(
            Objects.requireNonNullElse(
                response.getHeaderValues("WWW-Authenticate"), List.<String>of()));
    // It calls by HttpURLConnection, which hands over the lines from the last to the first.
    Collections.reverse(lines);
    List<ReadChallenge> challenges = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("Bearer")) {
        challenges.add(challenge(BearerTokenError.parse(line)));
      } else if (line.startsWith("DPoP")) {
        challenges.add(challenge(DPoPTokenError.parse(line)));
      }
    }
    return challenges;
  }

  private static ReadChallenge challenge(TokenSchemeError read) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("realm", read.getRealm());
    parameters.put("error", read.getCode());
    parameters.put("error_description", read.getDescription());
    parameters.put("error_uri", read.getURI() == null ? null : read.getURI().toString());
    parameters.put("scope", read.getScope() == null ? null : read.getScope().toString());
    parameters.values().removeIf(value -> value == null);
    return ReadChallenge.of(read.getScheme().getValue(), parameters);
  }

  private static ReadChallenge challenge(DPoPTokenError read) {
    ReadChallenge challenge = challenge((TokenSchemeError) read);
    if (read.getJWSAlgorithms() != null) {
      challenge
          .parameters()
          .put(
              "algs",
              read.getJWSAlgorithms().stream()
                  .map(JWSAlgorithm::getName)
                  // Read into a set, without their order.
                  .sorted()
                  .collect(Collectors.joining(" ")));
    }
    return challenge;
  }
}
