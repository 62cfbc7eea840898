package dev.gatehouse.contract.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which body a client gets. */
public interface BodyContract extends ContractClient {

  @Tag("P-11")
  @ParameterizedTest(name = "Accept: {0}")
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/problem+json",
        "application/*",
        "image/png",
        "text/event-stream",
        "application/json, text/html;q=0.9",
        "text/html;q=0, */*;q=0.1",
        "text/html, image/gif, image/jpeg, */*; q=0.2",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"
      })
  @DisplayName("P-11 JSON unless another body is preferred; whatever is accepted, never a 406")
  default void jsonUnlessAnotherBodyIsPreferred(String accept) {
    HttpAnswer answer = get("/guarded/admin", "Accept: " + accept);
    ExpectedDenial.MISSING.assertIs(answer);
  }

  @Tag("B#30")
  @Tag("J-28")
  @ParameterizedTest(name = "Accept: {0}")
  @ValueSource(strings = {"<script>", "///", "text/html;q=oops", ";;;"})
  @DisplayName(
      "B#30 J-28 an Accept that cannot be read: the server may refuse it first, nobody is served")
  default void unreadableAcceptIsNeverServed(String accept) {
    HttpAnswer answer = get("/guarded/admin", "Accept: " + accept);
    if (answer.status() == 401) {
      ExpectedDenial.MISSING.assertIs(answer);
    } else {
      // What the server refuses while it matches, no filter ever sees; then the catch-all answers.
      assertThat(answer.toString(), answer.body().contains("served"), is(false));
    }
  }

  @Tag("P-13")
  @ParameterizedTest(name = "Accept: {0}")
  @ValueSource(
      strings = {"application/problem+xml", "application/xml", "*/*;q=0.5, application/xml"})
  @DisplayName("P-13 problem+xml where XML is preferred")
  default void xmlWherePreferred(String accept) {
    HttpAnswer answer = get("/guarded/admin", "Accept: " + accept);
    assertThat(answer.toString(), answer.status(), is(401));
    assertThat(answer.lines("WWW-Authenticate"), is(List.of(ExpectedDenial.BASIC)));
    assertThat(answer.lines("Content-Type"), is(List.of("application/problem+xml")));
    assertThat(
        answer.body(),
        is(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\">"
                + "<type>about:blank</type><title>Unauthorized</title><status>401</status><detail>"
                + ExpectedDenial.MISSING.detail()
                + "</detail><reason>credentials-missing</reason></problem>"));
  }

  @ParameterizedTest(name = "Accept: {0}")
  @ValueSource(
      strings = {
        "text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8",
        "text/*"
      })
  @DisplayName("a page where HTML is preferred, as browsers do")
  default void htmlWherePreferred(String accept) {
    HttpAnswer answer = get("/guarded/denied", "Accept: " + accept);
    assertThat(answer.toString(), answer.status(), is(403));
    assertThat(
        answer.lines("Content-Type").get(0).replace(" ", "").toLowerCase(),
        is("text/html;charset=utf-8"));
    assertThat(
        answer.body(),
        is(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"/><title>403 Forbidden"
                + "</title></head><body><h1>403 Forbidden</h1><p>"
                + ExpectedDenial.DENIED.detail()
                + "</p><dl><dt>reason</dt><dd>denied</dd></dl></body></html>"));
  }

  @ParameterizedTest(name = "{0} gets {1}")
  @CsvSource({"'', credentials-missing", "alice, role-missing"})
  @DisplayName("plain text where that is preferred")
  default void plainTextWherePreferred(String caller, String reason) {
    HttpAnswer answer =
        get("/guarded/admin", "Accept: text/plain", caller.isEmpty() ? NOBODY : ALICE);
    ExpectedDenial expected =
        caller.isEmpty() ? ExpectedDenial.MISSING : ExpectedDenial.ROLE_MISSING;
    assertThat(
        answer.lines("Content-Type").get(0).replace(" ", "").toLowerCase(),
        is("text/plain;charset=utf-8"));
    assertThat(
        answer.body(),
        is(
            (caller.isEmpty() ? "401 Unauthorized" : "403 Forbidden")
                + "\n\n"
                + expected.detail()
                + "\n\nreason: "
                + reason
                + "\n"));
  }
}
