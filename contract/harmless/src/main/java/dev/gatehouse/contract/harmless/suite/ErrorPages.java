package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.pairs.Descriptors.constraint;
import static dev.gatehouse.contract.harmless.pairs.Descriptors.defaultErrorPage;
import static dev.gatehouse.contract.harmless.pairs.Descriptors.errorPage;
import static dev.gatehouse.contract.harmless.requests.Expectation.missing;
import static dev.gatehouse.contract.harmless.requests.Expectation.roleMissing;

import dev.gatehouse.contract.harmless.errors.BrokenResource;
import dev.gatehouse.contract.harmless.errors.BrokenServlet;
import dev.gatehouse.contract.harmless.errors.OopsServlet;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import java.util.List;

/** Applications that have error pages of their own, or whose libraries have. */
final class ErrorPages {

  /** Comes with the page of Payara, whose denials of REST go through it. */
  private static final String OF_THE_PAGE = "x-error-filter";

  private ErrorPages() {}

  static List<PairedApplication> applications() {
    return List.of(
        withoutRest(), defaultPage(), coded(), libraryCoded(), libraryDefault(), byType());
  }

  private static PairedApplication withoutRest() {
    return PairedApplication.named("default-page")
        .webXml(defaultErrorPage("/oops.html"))
        .file("oops.html", "<p>the application's page</p>")
        .file("index.html", "<p>welcome</p>")
        .does(
            Scenario.of("a page", Step.get("/index.html").answers(200)),
            Scenario.of(
                "no such page", Step.get("/nope").answers(404).saying("application's page")));
  }

  private static PairedApplication defaultPage() {
    return guarded("default-rest")
        .packageOf(OopsServlet.class)
        .webXml(constraint("/closed/*") + defaultErrorPage("/oops"))
        .does(refusedByContainer(), refusedByRest())
        .does(
            Scenario.of(
                "every method gets to the page",
                Step.of("PATCH", "/closed/page.txt"),
                Step.of("PROPFIND", "/closed/page.txt"),
                Step.of("OPTIONS", "/closed/page.txt"),
                Step.of("HEAD", "/closed/page.txt"),
                Step.of("PATCH", "/closed/page.txt").as("alice")))
        .does(
            Scenario.of(
                "what servlets do",
                Step.get("/broken/401").answers(401),
                Step.get("/broken/403").answers(403),
                Step.get("/broken/state").answers(500)));
  }

  private static PairedApplication coded() {
    return guarded("coded-pages")
        .webXml(constraint("/closed/*") + errorPage(401, "/401.html") + errorPage(403, "/403.html"))
        .file("401.html", "<p>the application's 401</p>")
        .file("403.html", "<p>the application's 403</p>")
        .does(refusedByContainer(), refusedByRest());
  }

  private static PairedApplication libraryCoded() {
    return guarded("library-page")
        .webXml(constraint("/closed/*"))
        .fragment("look", errorPage(403, "/branded.html"))
        .file("branded.html", "<p>the library's page</p>")
        .does(refusedByContainer(), refusedByRest());
  }

  private static PairedApplication libraryDefault() {
    return guarded("library-default")
        .webXml(constraint("/closed/*"))
        .fragment("look", defaultErrorPage("/branded.html"))
        .file("branded.html", "<p>the library's page</p>")
        .does(refusedByContainer(), refusedByRest());
  }

  private static PairedApplication byType() {
    return guarded("typed-pages")
        .classes(BrokenServlet.class, BrokenResource.class)
        .webXml(
            constraint("/closed/*")
                + errorPage(IllegalStateException.class, "/state.html")
                + errorPage(SecurityException.class, "/security.html"))
        .file("state.html", "<p>the page of states</p>")
        .file("security.html", "<p>the page of security</p>")
        .does(
            refusedByContainer(),
            refusedByRest(),
            Scenario.of(
                "what servlets throw",
                Step.get("/broken/state").answers(500).saying("page of states"),
                Step.get("/broken/wrapped").answers(500).saying("page of states"),
                Step.get("/broken/security").answers(500).saying("page of security"),
                Step.get("/broken/401").answers(401),
                Step.get("/broken/403").answers(403)),
            Scenario.of(
                "what REST hands on to the container",
                Step.get("/api/broken/state").answers(500),
                Step.get("/api/broken/security").answers(500)));
  }

  private static PairedApplication guarded(String name) {
    return PairedApplication.named(name).rest().basic().file("closed/page.txt", "closed");
  }

  /** Static pages answer DELETE and PUT in their own way. */
  private static Scenario refusedByContainer() {
    return Scenario.of(
        "what the container refuses",
        Step.get("/closed/page.txt").answers(401),
        Step.get("/closed/page.txt").html().answers(401),
        Step.of("POST", "/closed/page.txt"),
        Step.of("DELETE", "/closed/page.txt"),
        Step.get("/closed/page.txt").as("alice").answers(200, 403),
        Step.of("POST", "/closed/page.txt").as("alice"),
        Step.get("/closed/page.txt").as("bob").answers(200).saying("closed"),
        Step.get("/nope").answers(404));
  }

  private static Scenario refusedByRest() {
    return Scenario.of(
        "what REST refuses",
        Step.get("/api/r/admin").becomes(missing().with(BasicLogins.CHALLENGE).adding(OF_THE_PAGE)),
        Step.get("/api/r/admin")
            .html()
            .becomes(missing().with(BasicLogins.CHALLENGE).adding(OF_THE_PAGE)),
        Step.get("/api/r/admin").as("alice").becomes(roleMissing().adding(OF_THE_PAGE)),
        Step.get("/api/r/admin").as("bob").answers(200),
        Step.get("/api/r/nope").answers(404));
  }
}
