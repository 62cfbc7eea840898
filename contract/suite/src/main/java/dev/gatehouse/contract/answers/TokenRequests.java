package dev.gatehouse.contract.answers;

import static dev.gatehouse.contract.answers.Setup.BEARER;
import static dev.gatehouse.contract.answers.Setup.DPOP;
import static dev.gatehouse.contract.answers.Setup.NONCES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The rows. */
public final class TokenRequests {

  private static final String LIST = "/token";
  private static final String SCOPED = "/token/scoped";
  private static final String STRONG = "/token/strong";
  private static final String PAYMENT = "/token/payment";
  private static final String PUBLIC = "/token/public";

  private TokenRequests() {}

  /** All of them, in the order of the page. */
  public static List<TokenRequest> all() {
    return Stream.of(unread(), refused(), lacking(), bound(), proofs(), nonces())
        .flatMap(List::stream)
        .toList();
  }

  /** What names them, in the same order. */
  public static List<String> titles() {
    return all().stream().map(TokenRequest::title).toList();
  }

  private static List<TokenRequest> unread() {
    return List.of(
        new TokenRequest(
            BEARER, "no token", "no `Authorization` header", client -> client.get(LIST)),
        new TokenRequest(
            BEARER,
            "no token, where scopes are asked for",
            "`/token/scoped`, no `Authorization` header",
            client -> client.get(SCOPED)),
        new TokenRequest(
            BEARER,
            "garbage",
            "`Authorization: Bearer garbage`",
            client -> client.getWith(LIST, "garbage")),
        new TokenRequest(
            BEARER,
            "garbage, where scopes are asked for",
            "`/token/scoped`, `Authorization: Bearer garbage`",
            client -> client.getWith(SCOPED, "garbage")),
        new TokenRequest(
            BEARER,
            "garbage, where everybody may come",
            "`/token/public`, `Authorization: Bearer garbage`",
            client -> client.getWith(PUBLIC, "garbage")),
        new TokenRequest(
            BEARER,
            "`Bearer` alone",
            "`Authorization: Bearer`, and nothing behind it",
            client -> client.get(LIST, "Authorization: Bearer")));
  }

  private static List<TokenRequest> refused() {
    return List.of(
        new TokenRequest(
            BEARER,
            "bad signature",
            "signed with a key that is not the issuer's",
            client -> client.getWith(LIST, client.issuer().forgery(client.claims(Map.of())))),
        new TokenRequest(
            BEARER,
            "wrong issuer",
            "`iss` is `https://mallory.example`",
            client -> client.getWith(LIST, client.token(Map.of("iss", "https://mallory.example")))),
        new TokenRequest(
            BEARER,
            "wrong audience",
            "`aud` is `another-service`",
            client -> client.getWith(LIST, client.token(Map.of("aud", "another-service")))),
        new TokenRequest(
            BEARER,
            "expired",
            "`exp` was an hour ago",
            client ->
                client.getWith(LIST, client.token(Map.of("iat", in(-7_200), "exp", in(-3_600))))),
        new TokenRequest(
            BEARER,
            "not yet valid",
            "`nbf` is in an hour",
            client -> client.getWith(LIST, client.token(Map.of("nbf", in(3_600))))),
        new TokenRequest(
            BEARER,
            "`alg` none",
            "no signature at all, and the token says so",
            client -> client.getWith(LIST, client.issuer().unsigned(client.claims(Map.of())))),
        new TokenRequest(
            BEARER,
            "HMAC confusion",
            "signed by HMAC, with the issuer's public key for the secret",
            client -> client.getWith(LIST, client.issuer().confusion(client.claims(Map.of())))));
  }

  private static List<TokenRequest> lacking() {
    return List.of(
        new TokenRequest(
            BEARER,
            "without a scope",
            "`/token/scoped`, `scope` is `orders:read`",
            client -> client.getWith(SCOPED, client.token(Map.of("scope", "orders:read")))),
        new TokenRequest(
            BEARER,
            "without a role",
            "`groups` is `[\"guest\"]`",
            client -> client.getWith(LIST, client.token(Map.of("groups", List.of("guest"))))),
        new TokenRequest(
            BEARER,
            "another `acr`",
            "`/token/strong`, `acr` is `pwd`",
            client -> client.getWith(STRONG, client.token(Map.of("acr", "pwd")))),
        new TokenRequest(
            BEARER,
            "authenticated too long ago",
            "`/token/payment`, `auth_time` was an hour ago, and all else is right",
            client -> client.getWith(PAYMENT, client.token(payment(in(-3_600))))),
        new TokenRequest(
            BEARER,
            "all right",
            "`/token/payment`, `auth_time` was ten seconds ago, and all else is right",
            client -> client.getWith(PAYMENT, client.token(payment(in(-10))))));
  }

  private static Map<String, Object> payment(long authenticated) {
    return Map.of("acr", "phr", "auth_time", authenticated, "scope", "orders:pay");
  }

  private static long in(long seconds) {
    return Instant.now().getEpochSecond() + seconds;
  }

  private static List<TokenRequest> bound() {
    return List.of(
        new TokenRequest(
            DPOP,
            "no token, where DPoP is taken",
            "no `Authorization` header",
            client -> client.get(LIST)),
        new TokenRequest(
            DPOP,
            "bound token as Bearer",
            "`Authorization: Bearer` and the token, no proof",
            client -> client.getWith(LIST, client.boundToken())),
        new TokenRequest(
            DPOP,
            "no proof",
            "`Authorization: DPoP` and the token, no proof",
            client -> client.get(LIST, "Authorization: DPoP " + client.boundToken())));
  }

  private static List<TokenRequest> proofs() {
    return List.of(
        withProof(
            DPOP,
            "proof for another URI",
            "`htu` is that of `/token/scoped`",
            (client, token) -> client.proof("GET", SCOPED, token, null)),
        withProof(
            DPOP,
            "proof for another method",
            "`htm` is `POST`",
            (client, token) -> client.proof("POST", LIST, token, null)),
        withProof(
            DPOP,
            "proof for another token",
            "`ath` is the hash of another token",
            (client, token) -> client.proof("GET", LIST, client.boundToken(), null)),
        withProof(
            DPOP,
            "proof by another key",
            "as whoever has stolen the token could make it",
            (client, token) -> client.proofOfAnotherKey("GET", LIST, token)),
        withProof(
            DPOP,
            "replayed proof",
            "a good proof, for the second time",
            (client, token) -> {
              String proof = client.proof("GET", LIST, token, null);
              client.getWithProof(LIST, token, proof);
              return proof;
            }),
        withProof(
            DPOP,
            "bound token, all right",
            "a good proof",
            (client, token) -> client.proof("GET", LIST, token, null)));
  }

  private static List<TokenRequest> nonces() {
    return List.of(
        withProof(
            NONCES,
            "nonce missing",
            "a good proof, but for the nonce",
            (client, token) -> client.proof("GET", LIST, token, null)),
        withProof(
            NONCES,
            "nonce stale",
            "a good proof, but for a nonce that was given out an hour ago",
            (client, token) -> client.proof("GET", LIST, token, client.staleNonce())),
        withProof(
            NONCES,
            "nonce, all right",
            "a good proof with the nonce of an answer of before",
            (client, token) -> client.proof("GET", LIST, token, client.freshNonce(LIST))));
  }

  private static TokenRequest withProof(
      Setup setup, String title, String sent, BiFunction<TokenClient, String, String> proof) {
    return new TokenRequest(
        setup,
        title,
        sent,
        client -> {
          String token = client.boundToken();
          return client.getWithProof(LIST, token, proof.apply(client, token));
        });
  }
}
