package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.missing;
import static dev.gatehouse.contract.harmless.requests.Expectation.onLiberty;
import static dev.gatehouse.contract.harmless.requests.Expectation.same;
import static dev.gatehouse.contract.harmless.requests.Expectation.served;
import static dev.gatehouse.contract.harmless.requests.Expectation.unauthenticated;

import dev.gatehouse.contract.harmless.beans.BeanResource;
import dev.gatehouse.contract.harmless.clients.OpenResource;
import dev.gatehouse.contract.harmless.common.GuardedApplication;
import dev.gatehouse.contract.harmless.counts.CountingApplication;
import dev.gatehouse.contract.harmless.counts.CountsResource;
import dev.gatehouse.contract.harmless.counts.FirstApplication;
import dev.gatehouse.contract.harmless.counts.NullsApplication;
import dev.gatehouse.contract.harmless.counts.SecondApplication;
import dev.gatehouse.contract.harmless.counts.SingletonResource;
import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.NamedLimit;
import dev.gatehouse.contract.harmless.requests.RightDenial;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import java.util.List;

/** What applications consist of: beans, clients, several applications, and how they are asked. */
final class Components {

  private static final String COUNTS = "dev.gatehouse.contract.harmless.counts.Counts";

  private Components() {}

  static List<PairedApplication> applications() {
    return List.of(beans(), clients(), counting(), nulls(), two());
  }

  private static PairedApplication beans() {
    return PairedApplication.named("beans")
        .classes(GuardedApplication.class)
        .basic()
        .packageOf(BeanResource.class)
        .webXml(Descriptors.ROLES + Descriptors.errorPage(Throwable.class, "/oops.html"))
        .file("oops.html", "<p>the page of failures</p>")
        .does(
            Scenario.of(
                "a failure is no refusal",
                Step.get("/api/bean/boom").answers(500),
                Step.get("/api/bean/behind").answers(500),
                Step.get("/api/calling/boom").answers(500),
                Step.get("/api/calling/just-so").answers(500),
                Step.get("/api/calling/plain").answers(500)),
            Scenario.of(
                "what a bean refuses is refused",
                Step.get("/api/calling/closed")
                    .becomes(unauthenticated().with(BasicLogins.CHALLENGE)),
                Step.get("/api/calling/closed").as("bob").becomes(new RightDenial(403, ""))));
  }

  private static PairedApplication clients() {
    return PairedApplication.named("clients")
        .classes(GuardedApplication.class)
        .basic()
        .packageOf(OpenResource.class)
        .webXml(Descriptors.ROLES)
        .file(
            "WEB-INF/classes/META-INF/microprofile-config.properties",
            "gatehouse.unannotated=fail\n")
        .does(
            Scenario.of(
                "a client is no endpoint",
                Step.get("/api/stock/1").answers(404),
                Step.get("/api/draft"),
                Step.get("/api/annotated").as("alice").answers(200),
                // Payara's own check asks everybody for credentials there.
                Step.get("/api/annotated").becomes(onLiberty(same(), served("open"))),
                Step.get("/api/annotated/admin").becomes(missing().with(BasicLogins.CHALLENGE)),
                Step.get("/api/annotated/admin").as("bob").answers(200)));
  }

  private static PairedApplication counting() {
    return PairedApplication.named("counting")
        .classes(CountingApplication.class, CountsResource.class, SingletonResource.class)
        .classNamed(COUNTS)
        .basic()
        .webXml(Descriptors.ROLES)
        .does(
            Scenario.of(
                "the application is asked as often as without",
                Step.get("/api/singleton").answers(200),
                Step.get("/api/singleton/admin").as("bob").answers(200),
                Step.get("/api/singleton/admin").becomes(missing().with(BasicLogins.CHALLENGE)),
                Step.get("/api/counts").answers(200)));
  }

  private static PairedApplication nulls() {
    return PairedApplication.named("nulls")
        .classes(NullsApplication.class, CountsResource.class, SingletonResource.class)
        .classNamed(COUNTS)
        .basic()
        .webXml(Descriptors.ROLES)
        .notOn(NamedLimit.NO_NULLS, ServerKind.PAYARA_6, ServerKind.PAYARA_7)
        .does(
            Scenario.of(
                "null is skipped where the server skips it",
                Step.get("/api/counts"),
                Step.get("/api/singleton"),
                Step.get("/api/singleton/admin").as("bob")));
  }

  private static PairedApplication two() {
    return PairedApplication.named("two-applications")
        .classes(
            FirstApplication.class,
            SecondApplication.class,
            CountsResource.class,
            SingletonResource.class)
        .classNamed(COUNTS)
        .basic()
        .webXml(Descriptors.ROLES)
        .does(
            Scenario.of(
                "each has its own endpoints",
                Step.get("/first/counts").answers(200),
                Step.get("/second/counts").answers(404),
                Step.get("/first/singleton").answers(200),
                Step.get("/second/singleton").answers(200),
                Step.get("/first/singleton/admin").as("bob").answers(200),
                Step.get("/second/singleton/admin").as("bob").answers(200),
                Step.get("/first/singleton/admin").becomes(missing().with(BasicLogins.CHALLENGE)),
                Step.get("/second/singleton/admin")
                    .becomes(missing().with(BasicLogins.CHALLENGE))));
  }
}
