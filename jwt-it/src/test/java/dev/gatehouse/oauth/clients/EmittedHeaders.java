package dev.gatehouse.oauth.clients;

import static dev.gatehouse.oauth.clients.GuardedOrders.BEARER;
import static dev.gatehouse.oauth.clients.GuardedOrders.BEARER_AND_BASIC;
import static dev.gatehouse.oauth.clients.GuardedOrders.BEARER_AND_DPOP;
import static dev.gatehouse.oauth.clients.GuardedOrders.METADATA;
import static dev.gatehouse.oauth.clients.GuardedOrders.NONCES;
import static dev.gatehouse.oauth.clients.GuardedOrders.PLAIN;

import java.util.ArrayList;
import java.util.List;

/**
 * All that Gatehouse says to clients of OAuth, by hand: each line as it is sent, what is meant by
 * it, and the request that it answers.
 */
final class EmittedHeaders {

  /** One answer, and how to get it. */
  record Emitted(GuardedOrders application, String path, String credentials, SentChallenges sent) {}

  static final String SENDER = "Gatehouse";

  private static final String REALM = "Bearer realm=\"orders\"";
  private static final String BOTH = REALM + ", resource_metadata=\"" + METADATA + "\"";
  private static final String SCOPES = "orders:read orders:write";
  private static final String SCOPE = ", scope=\"" + SCOPES + "\"";

  private EmittedHeaders() {}

  private static SentChallenges answer(String name, int status) {
    return new SentChallenges(SENDER, name, status);
  }

  /** Of Bearer, which always names its realm and where the metadata are. */
  private static SentChallenges bearer(SentChallenges answer, String more, String... parameters) {
    List<String> all = new ArrayList<>(List.of("realm", "orders", "resource_metadata", METADATA));
    all.addAll(List.of(parameters));
    return answer.with(BOTH + more, "bearer", all.toArray(String[]::new));
  }

  /** Of DPoP, which names its algorithms and no realm. */
  private static SentChallenges dpop(SentChallenges answer, String more, String... parameters) {
    List<String> all =
        new ArrayList<>(
            List.of("algs", "ES256 ES384 ES512 PS256 PS384 PS512", "resource_metadata", METADATA));
    all.addAll(List.of(parameters));
    return answer.with(
        "DPoP algs=\"ES256 ES384 ES512 PS256 PS384 PS512\", resource_metadata=\""
            + METADATA
            + "\""
            + more,
        "dpop",
        all.toArray(String[]::new));
  }

  static List<Emitted> all() {
    List<Emitted> all = new ArrayList<>();
    addBearer(all);
    addScopes(all);
    addStepUp(all);
    addSeveral(all);
    return all;
  }

  private static void addBearer(List<Emitted> all) {
    all.add(
        new Emitted(
            PLAIN,
            "/orders",
            "",
            answer("no token, no metadata", 401).with(REALM, "bearer", "realm", "orders")));
    all.add(new Emitted(BEARER, "/orders", "", bearer(answer("no token", 401), "")));
    all.add(
        new Emitted(
            BEARER,
            "/orders",
            "Bearer x",
            bearer(
                answer("bad token", 401), ", error=\"invalid_token\"", "error", "invalid_token")));
    all.add(
        new Emitted(
            BEARER,
            "/orders",
            "Bearer revoked",
            refusedToken(answer("revoked token", 401), "The access token was revoked")));
    all.add(
        new Emitted(
            BEARER,
            "/orders?access_token=x",
            "Bearer x",
            bearer(
                answer("token in two places", 400),
                ", error=\"invalid_request\"",
                "error",
                "invalid_request")));
  }

  private static void addScopes(List<Emitted> all) {
    all.add(
        new Emitted(
            BEARER,
            "/orders/scoped",
            "",
            bearer(answer("no token, scopes", 401), SCOPE, "scope", SCOPES)));
    all.add(
        new Emitted(
            BEARER,
            "/orders/scoped",
            "Bearer old",
            bearer(
                answer("expired token, scopes", 401),
                ", error=\"invalid_token\", error_description=\"The access token expired\"" + SCOPE,
                "error",
                "invalid_token",
                "error_description",
                "The access token expired",
                "scope",
                SCOPES)));
    all.add(
        new Emitted(
            BEARER,
            "/orders/scoped",
            "Bearer read",
            bearer(
                answer("scope lacking", 403),
                ", error=\"insufficient_scope\"" + SCOPE,
                "error",
                "insufficient_scope",
                "scope",
                SCOPES)));
  }

  private static void addStepUp(List<Emitted> all) {
    all.add(
        new Emitted(
            BEARER,
            "/orders/strong",
            "Bearer read",
            bearer(
                answer("step-up", 401),
                ", error=\"insufficient_user_authentication\", error_description=\"Another"
                    + " authentication is required\""
                    + SCOPE
                    + ", acr_values=\"phr phrh\", max_age=\"300\"",
                "error",
                "insufficient_user_authentication",
                "error_description",
                "Another authentication is required",
                "scope",
                SCOPES,
                "acr_values",
                "phr phrh",
                "max_age",
                "300")));
  }

  private static void addSeveral(List<Emitted> all) {
    all.add(
        new Emitted(
            BEARER_AND_BASIC,
            "/orders",
            "Bearer x",
            bearer(
                    answer("Bearer and Basic, bad token", 401),
                    ", error=\"invalid_token\"",
                    "error",
                    "invalid_token")
                .with(
                    "Basic realm=\"orders\", charset=\"UTF-8\"",
                    "basic",
                    "realm",
                    "orders",
                    "charset",
                    "UTF-8")));
    all.add(
        new Emitted(
            BEARER_AND_DPOP,
            "/orders/scoped",
            "",
            dpop(
                bearer(answer("Bearer and DPoP, no token", 401), SCOPE, "scope", SCOPES),
                SCOPE,
                "scope",
                SCOPES)));
    addProofs(all);
  }

  private static void addProofs(List<Emitted> all) {
    all.add(
        new Emitted(
            NONCES,
            "/orders",
            "DPoP bound",
            refusedProof(
                bearer(answer("nonce wanted", 401), ""),
                "use_dpop_nonce",
                "The DPoP proof needs the nonce of this response")));
    all.add(
        new Emitted(
            BEARER_AND_DPOP,
            "/orders",
            "DPoP bound x",
            refusedProof(
                bearer(answer("bad proof", 401), ""),
                "invalid_dpop_proof",
                "The DPoP proof cannot be read; see section 4.2 of RFC 9449")));
    all.add(
        new Emitted(
            BEARER_AND_DPOP,
            "/orders",
            "Bearer bound",
            dpop(
                refusedToken(
                    answer("bound token as Bearer", 401),
                    "The token is bound to a key and is not accepted as a bearer token"),
                "")));
    all.add(
        new Emitted(
            BEARER_AND_DPOP,
            "/orders",
            "Bearer x",
            dpop(
                refusedToken(answer("Bearer and DPoP, bad token", 401), "The token is not a JWT"),
                "")));
  }

  private static SentChallenges refusedToken(SentChallenges answer, String description) {
    return bearer(
        answer,
        error("invalid_token", description),
        "error",
        "invalid_token",
        "error_description",
        description);
  }

  private static SentChallenges refusedProof(
      SentChallenges answer, String error, String description) {
    return dpop(
        answer, error(error, description), "error", error, "error_description", description);
  }

  private static String error(String code, String description) {
    return ", error=\"" + code + "\", error_description=\"" + description + "\"";
  }
}
