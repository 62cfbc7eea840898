package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.denied;
import static dev.gatehouse.contract.harmless.requests.Expectation.either;
import static dev.gatehouse.contract.harmless.requests.Expectation.invalid;
import static dev.gatehouse.contract.harmless.requests.Expectation.missing;
import static dev.gatehouse.contract.harmless.requests.Expectation.onLiberty;
import static dev.gatehouse.contract.harmless.requests.Expectation.roleMissing;
import static dev.gatehouse.contract.harmless.requests.Expectation.same;
import static dev.gatehouse.contract.harmless.requests.Expectation.unauthenticated;

import dev.gatehouse.contract.harmless.common.BasicMechanism;
import dev.gatehouse.contract.harmless.common.VisitorResource;
import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.recording.RecordingStore;
import dev.gatehouse.contract.harmless.requests.NamedLimit;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import java.util.List;

/** Applications that let the server authenticate by Basic or Digest. */
final class BasicLogins {

  /** What {@link PairedApplication#basic} asks for. */
  static final String CHALLENGE = "Basic realm=\"alpha\", charset=\"UTF-8\"";

  private BasicLogins() {}

  static List<PairedApplication> applications() {
    return List.of(basic(), recording(), everyone(), digest());
  }

  private static PairedApplication basic() {
    return guarded("basic")
        .does(
            Scenario.session(
                "the server's own single sign-on cookie",
                Step.get("/api/r/admin").as("bob").answers(200),
                Step.get("/api/r/name"),
                Step.get("/closed/page.txt")),
            Scenario.of(
                "what the server's mechanism makes of broken credentials",
                Step.get("/api/r/plain").header("Authorization", "Basic !!!"),
                Step.get("/closed/page.txt").header("Authorization", "Basic !!!"),
                Step.get("/closed/page.txt").header("Authorization", "basic Ym9iOmJvYi1wdw=="),
                Step.get("/closed/page.txt").header("Authorization", "Digest username=\"bob\"")));
  }

  /** The usual one, and what its users do. */
  static PairedApplication guarded(String name) {
    return PairedApplication.named(name)
        .rest()
        .basic()
        .webXml(Descriptors.constraint("/closed/*"))
        .file("closed/page.txt", "closed")
        .does(
            Scenario.of(
                "REST",
                Step.get("/api/r/plain").answers(200),
                Step.get("/api/r/admin").answers(401).becomes(missing().with(CHALLENGE)),
                Step.get("/api/r/admin").as("alice").answers(403).becomes(roleMissing()),
                Step.get("/api/r/admin")
                    .basic("bob:wrong")
                    .answers(401)
                    .becomes(invalid().with(CHALLENGE)),
                Step.get("/api/r/closed").becomes(denied()),
                Step.get("/api/r/closed").as("bob").answers(403).becomes(denied()),
                Step.get("/api/r/admin").as("bob").answers(200).saying("bob")),
            Scenario.of(
                "a constraint",
                Step.get("/closed/page.txt").answers(401),
                Step.of("PUT", "/closed/page.txt").answers(401),
                Step.get("/closed/page.txt").as("alice").answers(403),
                Step.get("/closed/page.txt").basic("bob:wrong").answers(401),
                Step.get("/closed/page.txt").as("bob").answers(200)));
  }

  /** Servers refuse an empty password before they ask a store: directories may take it. */
  private static PairedApplication recording() {
    return PairedApplication.named("recording")
        .rest()
        .classes(BasicMechanism.class)
        .packageOf(RecordingStore.class)
        .webXml(Descriptors.constraint("/closed/*"))
        .file("closed/page.txt", "closed")
        .does(
            Scenario.of(
                "nobody asks the store about an empty password",
                Step.get("/api/r/admin")
                    .basic("bob:")
                    .answers(401, 500)
                    .becomes(onLiberty(unauthenticated().with(CHALLENGE), same())),
                Step.get("/api/r/admin")
                    .basic(":")
                    .answers(401)
                    .becomes(unauthenticated().with(CHALLENGE)),
                Step.get("/closed/page.txt").basic("bob:").answers(401, 500),
                Step.get("/closed/page.txt").basic(":").answers(401),
                Step.get("/api/asked").answers(200).saying("[]"),
                Step.get("/api/r/admin").basic("bob:x").answers(200),
                Step.get("/api/asked").answers(200).saying("[bob:x]")));
  }

  private static PairedApplication everyone() {
    return PairedApplication.named("everyone")
        .rest()
        .basic()
        .classes(VisitorResource.class)
        .webXml(
            "<security-role><role-name>visitor</role-name></security-role>"
                + "<security-role><role-name>admin</role-name></security-role>")
        .libertyBinding(
            """
            <application-bnd>
              <security-role name="visitor"><special-subject type="EVERYONE"/></security-role>
              <security-role name="admin"><group name="admin"/></security-role>
            </application-bnd>
            """)
        .notOn(NamedLimit.NO_ROLE_FOR_EVERYBODY, ServerKind.PAYARA_6, ServerKind.PAYARA_7)
        .does(
            Scenario.of(
                "everybody is in the role",
                Step.get("/api/visitor/only").answers(200),
                Step.get("/api/visitor/or-admin").answers(200),
                Step.get("/api/visitor/only").basic("bob:wrong").answers(200),
                Step.get("/api/visitor/only").as("alice").answers(200),
                Step.get("/api/r/admin").becomes(missing().with(CHALLENGE)),
                Step.get("/api/r/admin").as("alice").becomes(roleMissing())));
  }

  private static PairedApplication digest() {
    return PairedApplication.named("digest")
        .rest()
        .webXml(
            Descriptors.constraint("/closed/*")
                + "<login-config><auth-method>DIGEST</auth-method><realm-name>file</realm-name>"
                + "</login-config>")
        .file("closed/page.txt", "closed")
        .notOn(NamedLimit.NO_DIGEST, ServerKind.LIBERTY)
        .does(
            Scenario.of(
                "a constraint",
                Step.get("/closed/page.txt").answers(401),
                Step.get("/closed/page.txt").as("bob").answers(401)),
            Scenario.of(
                "REST",
                Step.get("/api/r/plain").answers(200),
                // The challenge of a web.xml mechanism cannot be had without sending its answer.
                Step.get("/api/r/admin").becomes(either(same(), missing()))));
  }
}
