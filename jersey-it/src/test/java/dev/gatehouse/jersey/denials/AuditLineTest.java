package dev.gatehouse.jersey.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.contract.denials.ApplicationResource;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.LogRecorder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line per denial, to the letter, and nothing in it that a client could forge. */
class AuditLineTest {

  private final LogRecorder audit = new LogRecorder("dev.gatehouse.audit");
  private EmbeddedJersey jersey;

  @BeforeEach
  void start() {
    jersey = start(GatehouseFeature.builder());
  }

  private static EmbeddedJersey start(GatehouseFeature.Builder settings) {
    return new EmbeddedJersey(
        new ResourceConfig(
                GuardedResource.class,
                ApplicationResource.class,
                AnyPath.class,
                Callers.OfTheServer.class)
            .register(
                settings
                    .authenticator(Callers.byPassword())
                    .authenticator(Callers.byToken())
                    .build()));
  }

  /** Those that are there at any level. */
  private List<String> lines() {
    return audit.records().stream()
        .filter(record -> record.getLevel() == Level.INFO)
        .map(LogRecord::getMessage)
        .toList();
  }

  @AfterEach
  void stop() {
    jersey.close();
    audit.close();
  }

  /** Matches whatever is behind it. */
  @Path("any-path")
  public static class AnyPath {

    /** For admins. */
    @GET
    @Path("{rest: .*}")
    @RolesAllowed("admin")
    public String get() {
      return "served";
    }
  }

  @Tag("O-05")
  @ParameterizedTest(name = "{0} with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/guarded/admin||authn_login_fail:-,GET /guarded/admin status=401"
            + " reason=credentials-missing",
        "/guarded/admin|Basic YWxpY2U6czNjcmV0"
            + "|authn_login_fail:-,GET /guarded/admin status=401 reason=credentials-invalid",
        "/guarded/admin|Bearer old"
            + "|authn_login_fail:-,GET /guarded/admin status=401 reason=credentials-expired",
        "/guarded/admin|Basic"
            + "|authn_login_fail:-,GET /guarded/admin status=401 reason=credentials-malformed",
        "/guarded/admin|Digest a=b"
            + "|authn_login_fail:-,GET /guarded/admin status=401 reason=credentials-unsupported",
        "/guarded/admin|Bearer alice"
            + "|authz_fail:alice,GET /guarded/admin status=403 reason=role-missing",
        "/guarded/denied?x=1|Bearer alice"
            + "|authz_fail:-,GET /guarded/denied status=403 reason=denied",
        "/application/throws-403|Bearer alice"
            + "|authz_fail:alice,GET /application/throws-403 status=403 reason=application",
        "/application/throws-401|Bearer alice"
            + "|authn_login_fail:alice,GET /application/throws-401 status=401 reason=application"
      })
  @DisplayName("O-05 each denial is one line at INFO")
  void eachDenialIsOneLine(String path, String authorization, String line) throws Exception {
    if (authorization == null) {
      jersey.get(path);
    } else {
      jersey.get(path, "Authorization", authorization);
    }
    assertThat(lines(), is(List.of(line)));
    assertThat(audit.records().get(0).getLevel(), is(Level.INFO));
  }

  @Tag("O-05")
  @Test
  @DisplayName("O-05 ambiguous credentials and HEAD are one line, too")
  void ambiguousCredentialsAreOneLine() throws Exception {
    jersey.get("/guarded/user", "Authorization", "Bearer alice", "Authorization", Callers.BOB);
    jersey.send("HEAD", "/guarded/admin");
    assertThat(
        lines(),
        is(
            List.of(
                "authn_login_fail:-,GET /guarded/user status=400 reason=credentials-ambiguous",
                "authn_login_fail:-,HEAD /guarded/admin status=401 reason=credentials-missing")));
  }

  @Tag("B#31")
  @Tag("O-07")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "a%0d%0aauthz_fail:root,GET",
        "a%0Aauthz_fail",
        "%00%1b%5B31m",
        "%E2%80%AE%E2%80%A8",
        "%C2%85x",
        "x%20status=200"
      })
  @DisplayName("B#31 O-07 control characters in a path stay encoded, on one line")
  void controlCharactersInPathStayEncoded(String path) throws Exception {
    jersey.get("/any-path/" + path);
    assertThat(
        lines(),
        is(
            List.of(
                "authn_login_fail:-,GET /any-path/"
                    + path.replace(",", "\\u002c")
                    + " status=401 reason=credentials-missing")));
  }

  @Tag("B#31")
  @Tag("O-07")
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'eve\\r\\nauthz_fail:root,GET /x', 'eve\\u000d\\u000aauthz_fail:root\\u002cGET\\u0020/x'",
    "'\\e[2Jeve', '\\u001b[2Jeve'",
    "'eve, root', 'eve\\u002c\\u0020root'"
  })
  @DisplayName("B#31 O-07 control characters in a caller's name are escaped")
  void controlCharactersInNameAreEscaped(String name, String escaped) throws Exception {
    jersey.get("/guarded/admin", "X-Caller", name);
    assertThat(
        lines(),
        is(
            List.of(
                "authz_fail:" + escaped + ",GET /guarded/admin status=403 reason=role-missing")));
  }

  @Tag("O-06")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Basic bWFsbG9yeTpodW50ZXIy",
        "Basic bWFsbG9yeTpodW50ZXIy x",
        "Bearer bWFsbG9yeTpodW50ZXIy",
        "Bearer bWFsbG9yeTpodW50ZXIy hunter2",
        "bWFsbG9yeTpodW50ZXIy",
        "Digest username=\"mallory\", response=\"bWFsbG9yeTpodW50ZXIy\"",
        "=bWFsbG9yeTpodW50ZXIy"
      })
  @DisplayName("O-06 no part of the credentials is ever logged, whatever the level")
  void credentialsAreNeverLogged(String authorization) throws Exception {
    try (LogRecorder all = new LogRecorder("dev.gatehouse")) {
      for (String path : new String[] {"/guarded/admin", "/guarded/permit", "/guarded/denied"}) {
        jersey.get(path, "Authorization", authorization);
        jersey.get(path, "Authorization", authorization, "Authorization", authorization);
      }
      String logged = lines() + " " + all.lines();
      assertThat(logged, not(containsString("bWFsbG9y")));
      assertThat(logged, not(containsString("mallory")));
      assertThat(logged, not(containsString("hunter2")));
    }
  }

  @Test
  @DisplayName("credentials that could not be checked are no denial")
  void unavailableCheckIsNoDenial() throws Exception {
    jersey.close();
    jersey = start(GatehouseFeature.builder().authenticator(new Broken()));
    try (LogRecorder errors = new LogRecorder("dev.gatehouse")) {
      assertThat(jersey.get("/guarded/user", "Authorization", "X y").statusCode(), is(503));
      assertThat(lines(), is(List.of()));
      assertThat(errors.records().get(0).getLevel(), is(Level.SEVERE));
    }
  }

  /** Its store is down. */
  private static final class Broken implements Authenticator {

    @Override
    public Challenge challenge(String realm) {
      return Challenge.of("X", realm);
    }

    @Override
    public AuthenticationResult authenticate(AuthenticationRequest request) {
      throw new ServiceUnavailableException();
    }
  }

  @Test
  @DisplayName("listeners are told beside the line, each of them")
  void listenersAreToldBesideTheLine() throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    jersey.close();
    jersey =
        start(
            GatehouseFeature.builder()
                .listener((denial, request) -> told.add("first " + denial.reason().code()))
                .listener((denial, request) -> told.add("second " + denial.reason().code())));
    jersey.get("/guarded/admin");

    assertThat(lines().size(), is(1));
    assertThat(told, is(List.of("first credentials-missing", "second credentials-missing")));
  }

  @Test
  @DisplayName("audit(false) switches the line off, and no listener")
  void lineCanBeSwitchedOff() throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    jersey.close();
    jersey =
        start(
            GatehouseFeature.builder()
                .audit(false)
                .listener((denial, request) -> told.add(denial.reason().code())));
    jersey.get("/guarded/admin");
    jersey.get("/application/throws-403");

    assertThat(lines(), is(List.of()));
    assertThat(told, is(List.of("credentials-missing", "application")));
  }

  @ParameterizedTest(name = "gatehouse.audit={0}: {1} lines")
  @CsvSource({"false, 0", "true, 1"})
  @DisplayName("gatehouse.audit among the application's properties does so too")
  void lineCanBeSwitchedOffByProperty(String value, int written) throws Exception {
    jersey.close();
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(GuardedResource.class).property("gatehouse.audit", value));
    assertThat(jersey.get("/guarded/admin").statusCode(), is(401));

    assertThat(lines().size(), is(written));
  }
}
