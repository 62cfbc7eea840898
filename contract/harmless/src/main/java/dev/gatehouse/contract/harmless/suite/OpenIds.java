package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.denied;
import static dev.gatehouse.contract.harmless.requests.Expectation.scopeMissing;

import dev.gatehouse.contract.harmless.common.ScopedResource;
import dev.gatehouse.contract.harmless.openid.OpenIdMechanism;
import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import java.util.List;

/** An application where people log in at an OpenID Connect provider, which is the test's own. */
final class OpenIds {

  private OpenIds() {}

  static List<PairedApplication> applications() {
    return List.of(
        withoutLogin(),
        PairedApplication.named("openid")
            .rest()
            .classes(ScopedResource.class)
            .packageOf(OpenIdMechanism.class)
            .webXml(Descriptors.constraint("/closed/*"))
            .file("closed/page.txt", "closed")
            .part(
                (war, surroundings) ->
                    PairedApplication.put(
                        war, "WEB-INF/classes/provider.txt", surroundings.provider().toString()))
            .does(
                login("a page", "/closed/page.txt"),
                login("an annotated resource", "/api/r/admin"),
                Scenario.of(
                    "who is not logged in",
                    Step.get("/api/r/plain").answers(200),
                    Step.get("/api/r/admin").answers(302),
                    Step.get("/callback?code=none&state=none")),
                Scenario.session(
                    "a code that the provider does not know",
                    Step.get("/api/r/admin").html().answers(302),
                    Step.get("/callback?code=none&state=none"),
                    Step.get("/api/r/admin").html())));
  }

  /** On Payara what an OpenID login would leave is a bean of every application, in its session. */
  private static PairedApplication withoutLogin() {
    return PairedApplication.named("scoped")
        .rest()
        .basic()
        .classes(ScopedResource.class)
        .does(
            Scenario.of(
                "whoever has no token has no scope, and no session either",
                Step.get("/api/scoped/openid").as("bob").answers(200).becomes(scopeMissing()),
                Step.get("/api/r/name").as("bob").answers(200).saying("bob")));
  }

  private static Scenario login(String what, String path) {
    return Scenario.session(
        "a login that starts at " + what,
        Step.get(path).html().answers(302),
        Step.follow().answers(302),
        Step.follow(),
        Step.followIfSent().answers(200),
        Step.get(path).html().answers(200),
        Step.get("/api/r/name").answers(200).saying("bob"),
        Step.get("/api/r/admin").answers(200),
        Step.get("/api/scoped/openid").answers(200).saying("of openid"),
        Step.get("/api/scoped/write").answers(200).becomes(scopeMissing().withAnyChallenge()),
        Step.get("/api/r/closed").answers(403).becomes(denied()));
  }
}
