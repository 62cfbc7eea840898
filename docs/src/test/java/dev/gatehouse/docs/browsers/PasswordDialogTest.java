package dev.gatehouse.docs.browsers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.docs.kit.Client;
import dev.gatehouse.docs.kit.Served;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When a browser shows its own dialog for a password: what docs/browsers.md says of it. */
class PasswordDialogTest {

  private static Chromium chromium;
  private static Served page;
  private static Served basic;
  private static Served bearer;
  private static Served unknown;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> binary = Chromium.find();
    if (binary.isEmpty()) {
      System.out.println("SKIPPED: no Chromium on the path, so nothing was asked by a browser");
    }
    assumeTrue(binary.isPresent());
    page = new Served(BrowserApplication.of(BrowserApplication.password(), Set.of()));
    String origin = page.uri().toString().replaceFirst("/$", "");
    basic = new Served(BrowserApplication.of(BrowserApplication.password(), Set.of(origin)));
    bearer =
        new Served(
            BrowserApplication.of(
                new BearerAuthenticator(token -> AuthenticationResult.invalid()), Set.of(origin)));
    unknown =
        new Served(
            BrowserApplication.of(BrowserApplication.password(), Set.of())
                .property("gatehouse.schemes", "XBasic"));
    chromium = new Chromium(binary.get());
    chromium.show(page.uri().resolve("page"));
  }

  @AfterAll
  static void stop() {
    for (AutoCloseable each : new AutoCloseable[] {chromium, page, basic, bearer, unknown}) {
      if (each != null) {
        try {
          each.close();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** The status that a script sees, and how many dialogs there were meanwhile. */
  private static String fetch(String address, String options) throws Exception {
    String status =
        chromium.evaluate(
            "fetch('" + address + "', " + options + ").then(r => r.status, e => 'failed')");
    return status + ", dialogs: " + chromium.dialogs();
  }

  private static String same() {
    return page.uri().resolve("orders").toString();
  }

  private static String other(Served served) {
    return served.uri().resolve("orders").toString();
  }

  @Test
  void dialogOpensForAFetchOfTheSameOrigin() throws Exception {
    assertThat(fetch(same(), "{}"), is("401, dialogs: 1"));
    assertThat(
        fetch(same(), "{headers: {'X-Requested-With': 'XMLHttpRequest'}}"), is("401, dialogs: 1"));
    assertThat(
        fetch(same(), "{headers: {Authorization: '" + Client.basic("alice:guess") + "'}}"),
        is("401, dialogs: 1"));
  }

  @Test
  void dialogOpensForXmlHttpRequest() throws Exception {
    String status =
        chromium.evaluate(
            "new Promise(done => { const x = new XMLHttpRequest(); x.open('GET', '"
                + same()
                + "'); x.onloadend = () => done(x.status); x.send(); })");
    assertThat(status + ", dialogs: " + chromium.dialogs(), is("401, dialogs: 1"));
  }

  @Test
  void noDialogOpensWithoutCredentials() throws Exception {
    assertThat(fetch(same(), "{credentials: 'omit'}"), is("401, dialogs: 0"));
    assertThat(
        fetch(
            same(),
            "{credentials: 'omit', headers: {Authorization: '"
                + Client.basic("alice:wonderland")
                + "'}}"),
        is("200, dialogs: 0"));
    assertThat(
        fetch(
            same(),
            "{credentials: 'omit', headers: {Authorization: '"
                + Client.basic("alice:guess")
                + "'}}"),
        is("401, dialogs: 0"));
  }

  @Test
  void dialogOpensForAnotherOriginOnlyWithCookies() throws Exception {
    assertThat(fetch(other(basic), "{}"), is("401, dialogs: 0"));
    assertThat(fetch(other(basic), "{credentials: 'include'}"), is("failed, dialogs: 1"));
  }

  @Test
  void noDialogOpensForASchemeThatBrowsersDoNotKnow() throws Exception {
    chromium.show(unknown.uri().resolve("page"));
    assertThat(fetch(other(unknown), "{}"), is("401, dialogs: 0"));
    assertThat(
        fetch(
            other(unknown),
            "{headers: {Authorization: '" + Client.basic("alice:wonderland") + "'}}"),
        is("200, dialogs: 0"));
    chromium.show(page.uri().resolve("page"));
  }

  @Test
  void dialogOpensForAnAddressThatAPersonOpens() throws Exception {
    chromium.show(page.uri().resolve("orders"));
    assertThat(chromium.dialogs(), is(1));
    chromium.show(page.uri().resolve("page"));
  }

  @Test
  void noDialogOpensForBearer() throws Exception {
    assertThat(fetch(other(bearer), "{}"), is("401, dialogs: 0"));
    chromium.show(bearer.uri().resolve("page"));
    assertThat(fetch(other(bearer), "{}"), is("401, dialogs: 0"));
    chromium.show(page.uri().resolve("page"));
  }

  @Test
  void scriptOfAnotherOriginReadsTheExposedChallenge() throws Exception {
    assertThat(
        chromium.evaluate(
            "fetch('" + other(basic) + "').then(r => r.headers.get('WWW-Authenticate'))"),
        is("Basic realm=\"orders\", charset=\"UTF-8\""));
  }
}
