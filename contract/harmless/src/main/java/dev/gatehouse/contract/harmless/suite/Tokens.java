package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.either;
import static dev.gatehouse.contract.harmless.requests.Expectation.invalid;
import static dev.gatehouse.contract.harmless.requests.Expectation.missing;
import static dev.gatehouse.contract.harmless.requests.Expectation.onLiberty;
import static dev.gatehouse.contract.harmless.requests.Expectation.roleMissing;
import static dev.gatehouse.contract.harmless.requests.Expectation.same;
import static dev.gatehouse.contract.harmless.requests.Expectation.unauthenticated;

import dev.gatehouse.contract.harmless.common.GuardedResource;
import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Expectation;
import dev.gatehouse.contract.harmless.requests.NamedLimit;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import dev.gatehouse.contract.harmless.surroundings.Services;
import dev.gatehouse.contract.harmless.tokens.TokenApplication;
import java.util.List;

/** Applications for callers with a MicroProfile JWT. */
final class Tokens {

  private static final String CHALLENGE = "Bearer realm=\"tokens\"";

  /** Which challenge fits a token in a cookie nobody has said. */
  private static final Expectation NOT_LOGGED_IN = unauthenticated().withAnyChallenge();

  private Tokens() {}

  static List<PairedApplication> applications() {
    return List.of(byHeader(), byCookie());
  }

  private static PairedApplication application(String name, String configuration) {
    return PairedApplication.named(name)
        .classes(TokenApplication.class, GuardedResource.class)
        .webXml(Descriptors.constraint("/closed/*"))
        .file("closed/page.txt", "closed")
        .part(
            (war, surroundings) ->
                PairedApplication.put(
                    war,
                    "WEB-INF/classes/META-INF/microprofile-config.properties",
                    "mp.jwt.verify.publickey.location=%s\nmp.jwt.verify.issuer=%s\n%s"
                        .formatted(surroundings.keys(), Services.ISSUER, configuration)));
  }

  private static PairedApplication byHeader() {
    return application("jwt-header", "")
        .does(
            Scenario.of(
                "REST",
                Step.get("/api/r/plain").answers(200),
                bearer("/api/r/plain", Services.token("bob")).answers(200),
                bearer("/api/r/plain", "bad"),
                Step.get("/api/r/admin").answers(401).becomes(missing().with(CHALLENGE)),
                // Payara refuses such a token before it asks REST.
                bearer("/api/r/admin", "bad")
                    .answers(401)
                    .becomes(
                        onLiberty(invalid().with(CHALLENGE + ", error=\"invalid_token\""), same())),
                bearer("/api/r/admin", Services.token("alice")).answers(403).becomes(roleMissing()),
                bearer("/api/r/admin", Services.token("bob")).answers(200).saying("bob")),
            Scenario.of(
                "a constraint",
                Step.get("/closed/page.txt"),
                bearer("/closed/page.txt", "bad").answers(401),
                bearer("/closed/page.txt", Services.token("alice")).answers(403),
                bearer("/closed/page.txt", Services.token("bob")).answers(200)));
  }

  private static PairedApplication byCookie() {
    return application("jwt-cookie", "mp.jwt.token.header=Cookie\nmp.jwt.token.cookie=Bearer\n")
        .does(
            Scenario.of(
                    "REST",
                    Step.get("/api/r/plain").answers(200),
                    cookie("/api/r/admin", Services.token("bob")).answers(200).saying("bob"),
                    cookie("/api/r/admin", Services.token("alice"))
                        .answers(403)
                        .becomes(roleMissing()),
                    Step.get("/api/r/admin").answers(401).becomes(NOT_LOGGED_IN),
                    cookie("/api/r/admin", "bad").answers(401).becomes(NOT_LOGGED_IN))
                .notOn(NamedLimit.NO_TOKEN_IN_COOKIE, ServerKind.PAYARA_6, ServerKind.PAYARA_7),
            Scenario.of(
                "whatever the server makes of cookies",
                Step.get("/closed/page.txt"),
                cookie("/closed/page.txt", "bad"),
                cookie("/closed/page.txt", Services.token("alice")),
                cookie("/closed/page.txt", Services.token("bob")),
                cookie("/api/r/plain", Services.token("bob")).answers(200),
                cookie("/api/r/admin", Services.token("bob"))
                    .becomes(either(same(), NOT_LOGGED_IN)),
                cookie("/api/r/admin", "bad").becomes(either(same(), NOT_LOGGED_IN))));
  }

  private static Step bearer(String path, String token) {
    return Step.get(path).header("Authorization", "Bearer " + token);
  }

  private static Step cookie(String path, String token) {
    return Step.get(path).header("Cookie", "Bearer=" + token);
  }
}
