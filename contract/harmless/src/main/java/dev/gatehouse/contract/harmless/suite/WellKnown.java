package dev.gatehouse.contract.harmless.suite;

import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.wellknown.WellKnownResource;
import java.util.List;

/**
 * Applications that answer at well-known URIs themselves, where Gatehouse would have metadata: it
 * is asked for some, or not.
 */
final class WellKnown {

  private static final String METADATA = "/.well-known/oauth-protected-resource";

  private WellKnown() {}

  static List<PairedApplication> applications() {
    return List.of(
        application("well-known"),
        application("well-known-set")
            .file(
                "WEB-INF/classes/META-INF/microprofile-config.properties",
                "gatehouse.resource=https://api.example.com/orders/api\n"
                    + "gatehouse.authorization-servers=https://login.example.com\n"));
  }

  private static PairedApplication application(String name) {
    return PairedApplication.named(name)
        .rest()
        .packageOf(WellKnownResource.class)
        .file(".well-known/security.txt", "Contact: mailto:security@example.com\n")
        .file(".well-known/oauth-authorization-server", "{\"own\":\"file\"}")
        .does(ofServlets(), ofFiles(), ofRest());
  }

  private static Scenario ofServlets() {
    return Scenario.of(
        "metadata by a servlet",
        Step.get(METADATA).answers(200).saying("\"servlet\""),
        Step.get(METADATA + "/orders/api").answers(200).saying("/orders/api"),
        Step.of("HEAD", METADATA).answers(200),
        Step.of("POST", METADATA).answers(405),
        Step.get("/.well-known/openid-configuration").answers(200).saying("\"servlet\""));
  }

  private static Scenario ofFiles() {
    return Scenario.of(
        "files",
        Step.get("/.well-known/security.txt").answers(200).saying("security@example.com"),
        Step.get("/.well-known/oauth-authorization-server").answers(200).saying("\"file\""),
        Step.get("/.well-known/nothing").answers(404),
        Step.get("/.well-known/"),
        Step.get("/.well-known"));
  }

  private static Scenario ofRest() {
    return Scenario.of(
        "metadata by REST",
        Step.get("/api" + METADATA).answers(200).saying("\"resource\""),
        Step.of("HEAD", "/api" + METADATA).answers(200),
        Step.of("POST", "/api" + METADATA).answers(405),
        Step.get("/api" + METADATA + "/orders").answers(404),
        Step.get("/api/.well-known/openid-configuration")
            .answers(200)
            .saying("\"openid-configuration\""),
        Step.get("/api/.well-known").answers(404));
  }
}
