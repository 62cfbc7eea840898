package dev.gatehouse.printed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That {@link PrintedIT} can fail: each kind of secret is found, and what is none is not. */
class SecretsTest {

  private static final String TOKEN =
      "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJlLW9mLW5vYm9keQ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the token is " + TOKEN,
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.",
        "{&quot;token&quot;:&quot;eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9&quot;}",
        "Authorization: Bearer opaque-1",
        "authorization:  dpop 2YotnFZFEjr1zCsicMWpAA",
        "GET / [Authorization: Basic YTpi]",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nMII",
        "{\"kty\":\"EC\",\"d\":\"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE\"}",
        "{&quot;k&quot; : &quot;c2VjcmV0LXNlY3JldC1zZWNyZXQ&quot;}",
        "password alice-pw was wrong",
        "YWxpY2U6YWxpY2UtcHc=",
        "for client b3JkZXJzOnNlY3JldA",
        "the role marked-role",
        "audience is not orders-9157",
      })
  void secretIsFound(String text) {
    assertThat(Secrets.in("a line\n" + text + "\nanother line"), is(not(empty())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WWW-Authenticate: Bearer realm=\"orders\", error=\"invalid_token\"",
        "Authorization: Bearer",
        "send an Authorization header",
        "authn_login_fail:-,GET /orders status=401 reason=credentials-invalid",
        "{\"kty\":\"EC\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\"}",
        "-----BEGIN CERTIFICATE-----",
        "by dev.gatehouse.jwt.JwtAuthenticator.authenticate(JwtAuthenticator.java:101)",
        "eyJ is how they begin",
      })
  void whatIsNoSecretIsNot(String text) {
    assertThat(Secrets.in(text), is(empty()));
  }

  @Test
  void whatIsToldOfASecretIsItsPlace() {
    assertThat(
        Secrets.in("before\nthe token is " + TOKEN + "\n"),
        contains("a JWT in: the token is eyJhbGci..."));
  }

  @Test
  void ofAServersLogTheEntriesThatNameGatehouseCount() {
    String ofServer = "[12:00] com.ibm.ws.Tokens E refused\n" + TOKEN + "\n";
    String ofLogger = "[12:01] dev.gatehouse.audit I denied " + TOKEN + "\n";
    String ofTrace = "[12:02] org.other E failed\n\tat dev.gatehouse.jwt.Any(Any.java:7)\n";

    assertThat(
        Printed.ofGatehouse("first line\n" + ofServer + ofLogger + ofServer + ofTrace),
        is(ofLogger + ofTrace));
  }

  @Test
  void reportsAndLogsOfAllModulesAreRead(@TempDir Path root) throws IOException {
    for (String file :
        new String[] {
          "jwt/target/surefire-reports/TEST-A.xml",
          "jwt/target/surefire-reports/A-output.txt",
          "jersey-it/ee10/target/failsafe-reports/TEST-B.xml",
          "openliberty-it/target/liberty/servers/contract/logs/messages.log",
          "openliberty-it/target/noharm/servers/test/server.log",
          "payara-it/target/payara/6/server.log",
          "openliberty-it/target/liberty/servers/contract/logs/ffdc/ffdc_1.log",
          "payara-it/target/classes/other.txt",
          "jwt/src/main/a.log",
          "printed-it/target/surefire-reports/TEST-own.xml",
        }) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "[12:00] dev.gatehouse " + TOKEN);
    }
    Printed printed = new Printed(root);

    assertThat(
        printed.reports().stream().map(root::relativize).map(Path::toString).toList(),
        containsInAnyOrder(
            "jwt/target/surefire-reports/TEST-A.xml",
            "jwt/target/surefire-reports/A-output.txt",
            "jersey-it/ee10/target/failsafe-reports/TEST-B.xml"));
    assertThat(
        printed.logs().stream().map(root::relativize).map(Path::toString).toList(),
        containsInAnyOrder(
            "openliberty-it/target/liberty/servers/contract/logs/messages.log",
            "openliberty-it/target/noharm/servers/test/server.log",
            "payara-it/target/payara/6/server.log"));
    assertThat(printed.has("jwt"), is(true));
    assertThat(printed.has("jwt-it"), is(false));
    assertThat(PrintedIT.faults(printed).size(), is(6));
  }
}
