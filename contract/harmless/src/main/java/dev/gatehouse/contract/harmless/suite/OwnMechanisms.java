package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.denied;
import static dev.gatehouse.contract.harmless.requests.Expectation.missing;
import static dev.gatehouse.contract.harmless.requests.Expectation.onLiberty;
import static dev.gatehouse.contract.harmless.requests.Expectation.roleMissing;
import static dev.gatehouse.contract.harmless.requests.Expectation.same;
import static dev.gatehouse.contract.harmless.requests.Expectation.unauthenticated;

import dev.gatehouse.contract.harmless.mechanism.FinalMechanism;
import dev.gatehouse.contract.harmless.mechanism.FinalMethodMechanism;
import dev.gatehouse.contract.harmless.mechanism.InjectedMechanism;
import dev.gatehouse.contract.harmless.mechanism.Memory;
import dev.gatehouse.contract.harmless.mechanism.NegotiateMechanism;
import dev.gatehouse.contract.harmless.mechanism.PrivateConstructorMechanism;
import dev.gatehouse.contract.harmless.mechanism.ProtectedOnlyMechanism;
import dev.gatehouse.contract.harmless.mechanism.RedirectMechanism;
import dev.gatehouse.contract.harmless.mechanism.RememberingMechanism;
import dev.gatehouse.contract.harmless.mechanism.TokenMechanism;
import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Expectation;
import dev.gatehouse.contract.harmless.requests.RightDenial;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import java.util.List;

/** Applications that bring an authentication mechanism. */
final class OwnMechanisms {

  private static final String PACKAGE = "dev.gatehouse.contract.harmless.mechanism.";
  private static final String API_KEY = "ApiKey realm=\"beta\"";

  private OwnMechanisms() {}

  static List<PairedApplication> applications() {
    return List.of(
        byKey("final-class", FinalMechanism.class),
        byKey("final-method", FinalMethodMechanism.class),
        // Its scope does not make it a bean: the archive has to.
        byKey("private-new", PrivateConstructorMechanism.class)
            .file("WEB-INF/beans.xml", Descriptors.EVERY_CLASS_A_BEAN),
        byKey("injected-new", InjectedMechanism.class).classNamed(PACKAGE + "Keys"),
        byKey("protected-only", ProtectedOnlyMechanism.class),
        remembering(),
        negotiate(),
        bearer(),
        redirecting());
  }

  private static PairedApplication with(String name, Class<?> mechanism) {
    return PairedApplication.named(name)
        .rest()
        .classNamed(PACKAGE + "KeyCheck")
        .classes(mechanism)
        .webXml(Descriptors.constraint("/closed/*"))
        .file("closed/page.txt", "closed")
        .file("page.txt", "open");
  }

  private static PairedApplication byKey(String name, Class<?> mechanism) {
    return with(name, mechanism)
        .does(
            Scenario.of(
                "REST",
                Step.get("/api/r/plain").answers(200),
                Step.get("/api/r/name").header("X-Key", "bob").answers(200),
                Step.get("/api/r/admin").header("X-Key", "bob").answers(200).saying("bob"),
                Step.get("/api/r/admin").answers(401).becomes(missing().with(API_KEY)),
                Step.get("/api/r/admin").html().answers(401).becomes(missing().with(API_KEY)),
                Step.get("/api/r/admin").header("X-Key", "alice").becomes(roleMissing()),
                Step.get("/api/r/closed").header("X-Key", "bob").becomes(denied())),
            Scenario.of(
                "a constraint",
                Step.get("/closed/page.txt").answers(401),
                Step.get("/closed/page.txt").header("X-Key", "alice").answers(403),
                Step.get("/closed/page.txt").header("X-Key", "nobody").answers(401),
                Step.get("/closed/page.txt").header("X-Key", "bob").answers(200)));
  }

  private static PairedApplication remembering() {
    return with("remember-me", RememberingMechanism.class)
        .classes(Memory.class)
        .does(
            Scenario.session(
                "the cookie logs in",
                Step.get("/closed/page.txt").header("X-Key", "bob").answers(200),
                Step.probe(
                    "forget the server's own cookies",
                    browser -> {
                      browser.drop("LtpaToken2");
                      browser.drop("JSESSIONID");
                      return browser.last();
                    }),
                Step.get("/closed/page.txt").answers(200),
                Step.get("/api/r/admin").answers(200).saying("bob")),
            Scenario.session(
                "the cookie logs in at REST",
                Step.get("/api/r/admin").header("X-Key", "bob").answers(200),
                Step.get("/api/r/admin").answers(200).saying("bob")));
  }

  private static PairedApplication negotiate() {
    String first = "Negotiate Zmlyc3Q=";
    String second = "Negotiate c2Vjb25k";
    return with("negotiate", NegotiateMechanism.class)
        .does(
            Scenario.of(
                "REST",
                Step.get("/api/r/plain").answers(200),
                Step.get("/api/r/admin").answers(401).becomes(missing().with("Negotiate")),
                Step.get("/api/r/admin")
                    .header("Authorization", first)
                    .answers(401)
                    .becomes(refused(unauthenticated().with("Negotiate bW9yZQ=="))),
                Step.get("/api/r/admin").header("Authorization", second).answers(200),
                Step.get("/api/r/plain").header("Authorization", second).answers(200),
                Step.get("/api/r/closed")
                    .header("Authorization", second)
                    .answers(403)
                    .becomes(denied().withWhatTheServerSays())),
            Scenario.of(
                "a file",
                Step.get("/page.txt").header("Authorization", second).answers(200),
                Step.get("/page.txt").header("Authorization", first).answers(401)),
            Scenario.of(
                "a constraint",
                Step.get("/closed/page.txt").answers(401),
                Step.get("/closed/page.txt").header("Authorization", first).answers(401),
                Step.get("/closed/page.txt").header("Authorization", second).answers(200)));
  }

  private static PairedApplication bearer() {
    return with("own-bearer", TokenMechanism.class)
        .does(
            Scenario.of(
                "REST",
                Step.get("/api/r/admin").answers(401).becomes(missing()),
                Step.get("/api/r/admin")
                    .header("Authorization", "Bearer revoked")
                    .answers(401)
                    .becomes(refused(unauthenticated())),
                Step.get("/api/r/admin").header("Authorization", "Bearer bob").answers(200),
                Step.get("/api/r/admin")
                    .header("Authorization", "Bearer alice")
                    .answers(403)
                    .becomes(roleMissing())),
            Scenario.of(
                "a constraint",
                Step.get("/closed/page.txt").answers(401),
                Step.get("/closed/page.txt").header("Authorization", "Bearer revoked").answers(401),
                Step.get("/closed/page.txt").header("Authorization", "Bearer alice").answers(403),
                Step.get("/closed/page.txt").header("Authorization", "Bearer bob").answers(200)));
  }

  private static PairedApplication redirecting() {
    return with("redirecting", RedirectMechanism.class)
        .file("login.html", "<p>log in here</p>")
        .does(
            Scenario.of(
                "REST",
                Step.get("/api/r/plain").answers(200),
                Step.get("/api/r/admin").html().answers(302),
                Step.get("/api/r/admin").answers(302),
                Step.get("/api/r/admin").header("X-Key", "bob").answers(200),
                Step.get("/api/r/admin").header("X-Key", "alice").becomes(roleMissing())),
            Scenario.of(
                "a constraint",
                Step.get("/closed/page.txt").html().answers(302),
                Step.get("/closed/page.txt").header("X-Key", "bob").answers(200)));
  }

  /** A mechanism that refuses credentials unasked: Payara sends that before it asks REST. */
  private static Expectation refused(RightDenial denial) {
    return onLiberty(denial, same());
  }
}
