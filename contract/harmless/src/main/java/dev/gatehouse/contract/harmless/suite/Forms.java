package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.denied;
import static dev.gatehouse.contract.harmless.requests.Expectation.either;
import static dev.gatehouse.contract.harmless.requests.Expectation.loginForm;
import static dev.gatehouse.contract.harmless.requests.Expectation.missing;
import static dev.gatehouse.contract.harmless.requests.Expectation.onLiberty;
import static dev.gatehouse.contract.harmless.requests.Expectation.roleMissing;
import static dev.gatehouse.contract.harmless.requests.Expectation.same;

import dev.gatehouse.contract.harmless.common.Callers;
import dev.gatehouse.contract.harmless.forms.CustomForm;
import dev.gatehouse.contract.harmless.forms.ForwardingForm;
import dev.gatehouse.contract.harmless.forms.LoginServlet;
import dev.gatehouse.contract.harmless.forms.RedirectingForm;
import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Expectation;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import java.util.List;

/** Applications where people log in by a form: whole logins, and what comes of them. */
final class Forms {

  private static final String LOGIN_CONFIG =
      """
      <login-config>
        <auth-method>FORM</auth-method>
        <form-login-config>
          <form-login-page>/login.html</form-login-page>
          <form-error-page>/failed.html</form-error-page>
        </form-login-config>
      </login-config>
      """;

  private static final String PAGE =
      """
      <form method="POST" action="j_security_check">
        <input name="j_username"/><input name="j_password" type="password"/>
      </form>
      """;

  /**
   * Liberty's own check asks the mechanism, so its page is what has to come. Payara's is told
   * SUCCESS and knows nobody: a 401 with a page of the server, no challenge, and no way to log in.
   */
  private static final Expectation BY_ANNOTATION =
      onLiberty(same(), either(loginForm(), missing().with()));

  /** Who could not log in at a resource can: the login leads there, and bob is served. */
  private static final Expectation ARRIVED =
      onLiberty(
          same(),
          either(
              same(),
              exchange ->
                  exchange.with().lines("Location").toString().endsWith("/api/r/admin]")
                          || exchange.with().body().equals("admin bob")
                      ? List.of()
                      : List.of("the login does not lead to the resource")));

  private Forms() {}

  static List<PairedApplication> applications() {
    return List.of(
        form("form-web-xml", same()).webXml(Descriptors.constraint("/closed/*") + LOGIN_CONFIG),
        form("form-forward", BY_ANNOTATION).classes(ForwardingForm.class, Callers.class),
        form("form-redirect", BY_ANNOTATION).classes(RedirectingForm.class, Callers.class),
        custom());
  }

  private static PairedApplication form(String name, Expectation asked) {
    return pages(name)
        .does(
            login("a page", "/closed/page.txt", same(), same()),
            login("an annotated resource", "/api/r/admin", asked, ARRIVED),
            scripts(asked),
            Scenario.session(
                "a caller without the role",
                Step.get("/closed/page.txt").html(),
                check("alice", "alice-pw"),
                Step.followIfSent(),
                Step.get("/api/r/admin").html().answers(403).becomes(roleMissing())),
            Scenario.session(
                "a login that fails",
                Step.get("/closed/page.txt").html(),
                check("bob", "wrong"),
                Step.get("/closed/page.txt").html()));
  }

  private static PairedApplication custom() {
    return pages("form-custom")
        .classes(CustomForm.class, LoginServlet.class, Callers.class)
        .does(
            Scenario.session(
                "a login from a page",
                Step.get("/closed/page.txt").html(),
                customLogin(),
                Step.get("/closed/page.txt").html(),
                Step.get("/api/r/admin")),
            Scenario.session(
                "a login from an annotated resource",
                Step.get("/api/r/admin").html().becomes(BY_ANNOTATION),
                customLogin().becomes(ARRIVED),
                Step.followIfSent().becomes(ARRIVED),
                Step.get("/api/r/admin").html().becomes(ARRIVED)),
            scripts(BY_ANNOTATION));
  }

  private static PairedApplication pages(String name) {
    return PairedApplication.named(name)
        .rest()
        .webXml(Descriptors.constraint("/closed/*"))
        .file("closed/page.txt", "closed")
        .file("login.html", PAGE)
        .file("failed.html", "<p>who are you?</p>");
  }

  /** From where a person wanted to go, through the form, and back to it. */
  private static Scenario login(String what, String path, Expectation asked, Expectation arrived) {
    return Scenario.session(
        "a login that starts at " + what,
        Step.get(path).html().becomes(asked),
        check("bob", "bob-pw").becomes(arrived),
        Step.followIfSent().becomes(arrived),
        Step.get(path).html().becomes(arrived),
        Step.get("/api/r/name").saying("bob"),
        Step.get("/api/r/closed").answers(403).becomes(denied()));
  }

  private static Scenario scripts(Expectation asked) {
    return Scenario.of(
        "what scripts are told",
        Step.get("/api/r/plain").answers(200),
        Step.get("/api/r/admin").becomes(asked),
        Step.get("/api/r/admin").header("Accept", "text/plain").becomes(asked),
        Step.get("/api/r/closed").becomes(denied()));
  }

  private static Step check(String user, String password) {
    return Step.of("POST", "/j_security_check").form("j_username", user, "j_password", password);
  }

  private static Step customLogin() {
    return Step.of("POST", "/login").form("user", "bob", "password", "bob-pw");
  }
}
