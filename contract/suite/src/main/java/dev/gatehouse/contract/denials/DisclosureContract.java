package dev.gatehouse.contract.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a denial, and the log, never gets into it. */
public interface DisclosureContract extends ContractClient {

  @Tag("B#28")
  @Test
  @DisplayName("B#28 a catch-all mapper of the application gets hold of no denial")
  default void catchAllGetsHoldOfNoDenial() {
    ExpectedDenial.MISSING.assertIs(get("/guarded/admin"));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/guarded/admin", ALICE));
    ExpectedDenial.DENIED.assertIs(get("/guarded/denied"));
    ExpectedDenial.APPLICATION_401.assertIs(
        get("/application/throws-401-bare"), BASIC_ONLY, "X-Kept");
    ExpectedDenial.APPLICATION_403.assertIs(get("/application/throws-403"));
    assertThat(get("/application/throws-404").body(), is("caught NotFoundException"));
  }

  @Tag("B#29")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"throws-401-line-break", "returns-401-line-break", "throws-401-bare-line-feed"})
  @DisplayName("B#29 a challenge of the application with a line break is replaced, not sent")
  default void lineBreakInChallengeInjectsNothing(String path) {
    HttpAnswer answer = get("/application/" + path);
    ExpectedDenial.APPLICATION_401.assertIs(answer);
    assertThat(answer.toString(), not(containsString("injected")));
  }

  @Tag("B#29")
  @Test
  @DisplayName("B#29 quotes within a challenge of the application stay escaped")
  default void quotesInChallengeStayEscaped() {
    ExpectedDenial.APPLICATION_401.assertIs(
        get("/application/throws-401-quotes"),
        List.of("Bearer realm=\"a\\\"b\\\\c\", error=\"invalid_token\""));
  }

  @Tag("B#30")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/any-path/%3Cscript%3Ealert(1)%3C/script%3E",
        "/any-path/%22onload=%22alert(1)",
        "/any-path/x;y=%3Cscript%3Ealert(1)",
        "/any-path/x?q=%3Cscript%3Ealert(1)"
      })
  @DisplayName("B#30 nothing of the request is reflected, in no format")
  default void nothingOfTheRequestIsReflected(String path) {
    ExpectedDenial.MISSING.assertIs(get(path, "User-Agent: alert(1)", "Referer: alert(1)"));
    for (String accept : new String[] {"text/html", "application/xml", "text/plain"}) {
      HttpAnswer answer = get(path, "Accept: " + accept, "X-Forwarded-Host: alert(1)");
      assertThat(answer.toString(), answer.status(), is(401));
      assertThat(answer.toString(), not(containsString("alert(1)")));
    }
  }

  @Tag("B#30")
  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "/any-path/<script>alert(1)</script>, text/html",
    "/any-path/x?q=<script>alert(1)</script>, text/html",
    "/any-path/x, text/html;x=<script>alert(1)</script>",
    "/any-path/x, <script>alert(1)</script>"
  })
  @DisplayName("B#30 raw markup is not reflected, unless by a server that refuses it first")
  default void rawMarkupIsNotReflected(String path, String accept) {
    HttpAnswer answer = get(path, "Accept: " + accept);
    if (answer.status() == 401) {
      assertThat(answer.toString(), not(containsString("alert(1)")));
    } else {
      Served.assertNot(answer);
    }
  }

  @Tag("B#30")
  @Test
  @DisplayName("B#30 what was thrown, and by which class, is not told")
  default void nothingOfTheExceptionIsTold() {
    for (String path : new String[] {"throws-401-prose", "throws-403", "throws-401-line-break"}) {
      String answer = get("/application/" + path, "Accept: text/html").toString();
      assertThat(answer, not(containsString(ApplicationResource.SECRET)));
      assertThat(answer, not(containsString("Exception")));
      assertThat(answer, not(containsString("gatehouse")));
    }
  }

  /**
   * An answer, and the lines that it left in the audit log.
   *
   * @param answer what was answered
   * @param lines what was logged
   */
  record Audited(HttpAnswer answer, List<String> lines) {}

  private Audited audited(String path, String... headerLines) {
    Served.assertIs(ask("PUT", "/audit"), "served");
    try {
      HttpAnswer answer = get(path, headerLines);
      return new Audited(answer, get("/audit").body().lines().toList());
    } finally {
      ask("DELETE", "/audit");
    }
  }

  @Tag("B#31")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"a%0d%0aauthz_fail:root", "a%0Aauthz_fail", "%1b%5B31m", "%E2%80%AE%E2%80%A8"})
  @DisplayName("B#31 control characters in a path stay encoded, on one line of the audit log")
  default void controlCharactersInPathSplitNoLine(String name) {
    String path = "/any-path/" + name;
    Audited audited = audited(path);
    if (audited.answer().status() == 401) {
      String asked = "GET " + baseUri().getRawPath() + path;
      assertThat(
          audited.lines(),
          is(List.of("authn_login_fail:-," + asked + " status=401 reason=credentials-missing")));
    } else {
      // Open Liberty lets no such path in.
      Served.assertNot(audited.answer());
      assertThat(audited.lines(), is(NONE));
    }
  }

  @Tag("B#31")
  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'eve\r\nauthz_fail:root,GET /x', eve\\u000d\\u000aauthz_fail:root\\u002cGET\\u0020/x",
    "'\u001b[2Jeve', \\u001b[2Jeve",
    "'\u2028eve, root', \\u2028eve\\u002c\\u0020root"
  })
  @DisplayName("B#31 control characters in a caller's name are escaped, on one line")
  default void controlCharactersInNameSplitNoLine(String name, String escaped) {
    Audited audited =
        audited("/class-admin", "X-Caller: " + URLEncoder.encode(name, StandardCharsets.UTF_8));
    ExpectedDenial.ROLE_MISSING.assertIs(audited.answer());
    String asked = "GET " + baseUri().getRawPath() + "/class-admin";
    assertThat(
        audited.lines(),
        is(List.of("authz_fail:" + escaped + "," + asked + " status=403 reason=role-missing")));
  }

  @Tag("B#33")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/guarded/admin", "/application/throws-401"})
  @DisplayName("B#33 a denial brings no CORS header that the application did not set")
  default void denialBringsNoCorsHeader(String path) {
    String[] hostile = {
      "Origin: https://evil.example", "Access-Control-Request-Headers: Authorization"
    };
    HttpAnswer withFilter = get(path, hostile);
    assertThat(
        withFilter.toString(), corsHeaders(withFilter), is(List.of("access-control-allow-origin")));
    HttpAnswer without = get(path, hostile[0], hostile[1], "X-Without-Cors: yes");
    assertThat(without.toString(), without.status(), is(401));
    assertThat(without.toString(), corsHeaders(without), is(NONE));
    HttpAnswer forbidden = get("/guarded/admin", hostile[0], "X-Without-Cors: yes", ALICE);
    ExpectedDenial.ROLE_MISSING.assertIs(forbidden);
  }

  private static List<String> corsHeaders(HttpAnswer answer) {
    return answer.headers().keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.startsWith("access-control-"))
        .toList();
  }

  @Tag("B#35")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/gatehouse",
        "/gatehouse/access-table",
        "/.gatehouse",
        "/.gatehouse/denial",
        "/access-table",
        "/health"
      })
  @DisplayName("B#35 no endpoint comes with Gatehouse")
  default void noEndpointIsAdded(String path) {
    for (String caller : new String[] {NOBODY, BOB}) {
      HttpAnswer answer = get(path, caller);
      assertThat(answer.toString(), answer.body(), is("caught NotFoundException"));
    }
  }
}
