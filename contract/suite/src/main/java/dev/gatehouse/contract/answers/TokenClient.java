package dev.gatehouse.contract.answers;

import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.contract.tokens.TokenIssuer;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks one application, with tokens of an issuer that it knows and of nobody it knows. */
public final class TokenClient {

  private final TokenIssuer issuer;
  private final URI application;
  private final String staleNonce;
  private final DpopKey key = new DpopKey();

  /**
   * For one application.
   *
   * @param staleNonce one that it gave out long ago, if it gives out nonces
   */
  public TokenClient(TokenIssuer issuer, URI application, String staleNonce) {
    this.issuer = issuer;
    this.application = application;
    this.staleNonce = staleNonce;
  }

  TokenIssuer issuer() {
    return issuer;
  }

  HttpAnswer get(String path, String... lines) {
    return WireConnection.once(application, "GET", path, List.of(lines), null);
  }

  HttpAnswer getWith(String path, String token) {
    return get(path, "Authorization: Bearer " + token);
  }

  /** What a good token of alice claims, in the role user, beside these or instead. */
  Map<String, Object> claims(Map<String, ?> others) {
    Map<String, Object> claims = new HashMap<>(TokenIssuer.claims("alice", "user"));
    claims.putAll(others);
    return claims;
  }

  /** A good token that claims this beside or instead. */
  String token(Map<String, ?> others) {
    return issuer.token(claims(others));
  }

  /** A good token that is bound to this client's key. */
  String boundToken() {
    return token(Map.of("cnf", key.confirmation()));
  }

  HttpAnswer getWithProof(String path, String token, String proof) {
    return get(path, "Authorization: DPoP " + token, "DPoP: " + proof);
  }

  /** A proof for such a request to a path; without a nonce where that is null. */
  String proof(String method, String path, String token, String nonce) {
    return key.proof(method, application + path, token, nonce);
  }

  /** The same by somebody who has not the client's key. */
  String proofOfAnotherKey(String method, String path, String token) {
    return new DpopKey().proof(method, application + path, token, null);
  }

  /** As clients get one: by a request without it. Null where the server gives out none. */
  public String freshNonce(String path) {
    String token = boundToken();
    HttpAnswer answer = getWithProof(path, token, proof("GET", path, token, null));
    List<String> nonces = answer.lines("DPoP-Nonce");
    return nonces.isEmpty() ? null : nonces.get(0);
  }

  /** One that the server gave out long ago, if it is one that gives out nonces. */
  String staleNonce() {
    return staleNonce;
  }
}
