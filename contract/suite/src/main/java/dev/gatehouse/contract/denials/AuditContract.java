package dev.gatehouse.contract.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every denial is told, and truly, whatever the request looks like and whoever fails. */
public interface AuditContract extends ContractClient {

  private String line(String event, String methodAndPath, String outcome) {
    String[] asked = methodAndPath.split(" ");
    return event + "," + asked[0] + " " + baseUri().getRawPath() + asked[1] + " " + outcome;
  }

  private String missing(String path) {
    return line("authn_login_fail:-", "GET " + path, "status=401 reason=credentials-missing");
  }

  private String roleMissing(String path) {
    return line("authz_fail:alice", "GET " + path, "status=403 reason=role-missing");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "off=50%",
        "off=50%&size=%zz",
        "q=\"a\"",
        "q=a|b^c`d",
        "q=a\\b",
        "q={x}",
        "q=[x",
        "q=<x>",
        "%",
        "?=%C3",
        "access_token=x&off=50%"
      })
  @DisplayName("a query that is no URI changes nothing: served, refused and told as without it")
  default void queryThatIsNoUriChangesNothing(String query) {
    String path = "/guarded/admin";
    HttpAnswer open = get("/guarded/permit?" + query);
    if (!open.body().equals("served nobody")) {
      // The server lets no such query in.
      Served.assertNot(get(path + "?" + query, BOB));
      return;
    }
    Served.assertIs(get(path + "?" + query, BOB), "served bob");
    AuditedAnswer nobody = AuditedAnswer.of(this, "GET", path + "?" + query);
    ExpectedDenial.MISSING.assertIs(nobody.answer());
    assertThat(nobody.lines(), is(List.of(missing(path))));
    AuditedAnswer wrong =
        AuditedAnswer.of(this, "GET", path + "?" + query, ContractClient.basic("alice:wrong"));
    ExpectedDenial.INVALID.assertIs(wrong.answer());
    assertThat(
        wrong.lines(),
        is(
            List.of(
                line(
                    "authn_login_fail:-",
                    "GET " + path,
                    "status=401 reason=credentials-invalid"))));
    AuditedAnswer alice = AuditedAnswer.of(this, "GET", path + "?" + query, ALICE);
    ExpectedDenial.ROLE_MISSING.assertIs(alice.answer());
    assertThat(alice.lines(), is(List.of(roleMissing(path))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/any-path/x;jsessionid=S3CRET, /any-path/x",
    "/any-path/x;JSESSIONID=S3CRET;a=1/y;b, /any-path/x/y",
    "/any-path/x%3Bjsessionid=S3CRET, /any-path/x",
    "/any-path/x%3bjsessionid=S3CRET/y, /any-path/x/y"
  })
  @DisplayName("matrix parameters, where session ids may stand, are not logged")
  default void matrixParametersAreNotLogged(String path, String logged) {
    AuditedAnswer audited = AuditedAnswer.of(this, "GET", path);
    if (audited.answer().status() == 401) {
      assertThat(audited.lines(), is(List.of(missing(logged))));
    } else {
      Served.assertNot(audited.answer());
      assertThat(audited.lines(), is(NONE));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"a", ",", "%20", "/"})
  @DisplayName("a long path does not fill the log")
  default void longPathIsCut(String piece) {
    AuditedAnswer audited = AuditedAnswer.of(this, "GET", "/any-path/x" + piece.repeat(2_000));
    if (audited.answer().status() == 401) {
      assertThat(audited.lines().size(), is(1));
      String line = audited.lines().get(0);
      assertThat(line, line.length(), is(lessThan(340)));
      assertThat(line, endsWith("... status=401 reason=credentials-missing"));
    } else {
      Served.assertNot(audited.answer());
    }
  }

  @Test
  @DisplayName("HEAD is told as what it is")
  default void headIsToldAsHead() {
    assertThat(
        AuditedAnswer.of(this, "HEAD", "/guarded/admin").lines(),
        is(
            List.of(
                line(
                    "authn_login_fail:-",
                    "HEAD /guarded/admin",
                    "status=401 reason=credentials-missing"))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/guarded/admin, 401 reason=credentials-missing",
    "/guarded/denied, 403 reason=denied",
    "/application/throws-401, 401 reason=application",
    "/application/throws-403, 403 reason=application",
    "/application/returns-403, 403 reason=application"
  })
  @DisplayName("a response filter of the application that fails hides no denial from the log")
  default void failingResponseFilterHidesNoDenial(String path, String outcome) {
    AuditedAnswer audited =
        AuditedAnswer.of(this, "GET", path, "X-Parse-Origin: yes", "Origin: ://bad origin");
    String event = outcome.startsWith("401") ? "authn_login_fail:-" : "authz_fail:-";
    String told = line(event, "GET " + path, "status=" + outcome);
    Served.assertNot(audited.answer());
    assertThat(
        audited.lines().stream().filter(line -> !line.startsWith(told + " sent=")).toList(),
        is(List.of(told)));
  }

  @ParameterizedTest(name = "{0} sent as {2}")
  @CsvSource({
    "/guarded/admin, 401 reason=credentials-missing, 404",
    "/guarded/admin, 401 reason=credentials-missing, 403",
    "/guarded/denied, 403 reason=denied, 200",
    "/application/throws-403, 403 reason=application, 404"
  })
  @DisplayName("where another status is sent in place of a denial, the log names both")
  default void otherStatusIsLoggedBesideTheDenial(String path, String outcome, int sent) {
    AuditedAnswer audited = AuditedAnswer.of(this, "GET", path, "X-Hide-As: " + sent);
    String event = outcome.startsWith("401") ? "authn_login_fail:-" : "authz_fail:-";
    String told = line(event, "GET " + path, "status=" + outcome);
    assertThat(audited.answer().toString(), audited.answer().status(), is(sent));
    assertThat(audited.lines(), is(List.of(told, told + " sent=" + sent)));
  }

  @Test
  @DisplayName("at DEBUG a further line names the role that is missing, and the client never sees")
  default void missingRoleIsNamedAtDebug() {
    AuditedAnswer alice = AuditedAnswer.atLevel("FINE", this, "GET", "/guarded/admin", ALICE);
    ExpectedDenial.ROLE_MISSING.assertIs(alice.answer());
    String told = roleMissing("/guarded/admin");
    assertThat(alice.lines(), is(List.of(told, told + " missing-role=admin")));
    AuditedAnswer nobody = AuditedAnswer.atLevel("FINE", this, "GET", "/guarded/admin");
    assertThat(nobody.lines(), is(List.of(missing("/guarded/admin"))));
  }

  @Test
  @DisplayName("the id of the trace is logged, where the request has one")
  default void traceIsLogged() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    AuditedAnswer audited =
        AuditedAnswer.of(
            this, "GET", "/guarded/admin", "traceparent: 00-" + trace + "-00f067aa0ba902b7-01");
    assertThat(audited.lines(), is(List.of(missing("/guarded/admin") + " trace=" + trace)));
  }
}
