package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.ServiceUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Basic credentials in front of the server's own mechanism of Jakarta Security. */
class BasicMechanismDecoratorTest {

  private static final String SILENT = "validate [] []";

  private final List<String> validated = new ArrayList<>();
  private final FakeMechanism server = new FakeMechanism();
  private RuntimeException failure;
  private boolean onlyBasic = true;
  private FakeCdi cdi;
  private CapturedLog log;

  @BeforeEach
  void start() {
    IdentityStoreHandler stores =
        credential -> {
          UsernamePasswordCredential given = (UsernamePasswordCredential) credential;
          validated.add(given.getCaller() + " / " + given.getPasswordAsString());
          if (failure != null) {
            throw failure;
          }
          return given.getCaller().equals("alice")
              ? new CredentialValidationResult("alice", Set.of("user"))
              : CredentialValidationResult.INVALID_RESULT;
        };
    cdi = new FakeCdi(Map.of(IdentityStoreHandler.class, () -> stores));
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void stop() {
    log.close();
    cdi.close();
  }

  private static FakeExchange sending(String... lines) {
    return new FakeExchange().sending("Authorization", lines);
  }

  private static String basic(String userPass) {
    return "Basic " + Base64.getEncoder().encodeToString(userPass.getBytes(StandardCharsets.UTF_8));
  }

  private AuthenticationStatus validate(FakeExchange exchange) throws Exception {
    return validate(exchange, exchange.request());
  }

  private AuthenticationStatus validate(FakeExchange exchange, HttpServletRequest request)
      throws Exception {
    return new BasicMechanismDecorator(server, () -> onlyBasic)
        .validateRequest(request, exchange.response(), server.context(request));
  }

  private void assertKnown(FakeExchange exchange, String asked) throws Exception {
    assertThat(validate(exchange), is(AuthenticationStatus.SUCCESS));
    assertThat(validated, contains(asked));
    assertThat(server.calls(), contains("login alice in [user]"));
    assertThat(server.authType(), is("BASIC"));
    assertThat(exchange.attribute(Unavailable.PROPERTY), is(nullValue()));
  }

  /** The server's mechanism challenges as if no credentials had come. */
  private void assertUnknown(FakeExchange exchange, String... asked) throws Exception {
    assertThat(validate(exchange), is(AuthenticationStatus.SEND_CONTINUE));
    assertThat(validated, is(List.of(asked)));
    assertThat(server.calls(), contains(SILENT));
    assertThat(server.authType(), is("Basic"));
    assertThat(exchange.answer(), is("200\n\n"));
  }

  @Test
  void theIdentityStoresSayWhoTheCallerIs() throws Exception {
    assertKnown(sending(basic("alice:pw")), "alice / pw");
  }

  @Test
  @Tag("BA-03")
  void aPasswordMayHoldColons() throws Exception {
    assertKnown(sending(basic("alice:R:U:kidding?")), "alice / R:U:kidding?");
  }

  @Test
  void aPasswordMayHoldAnyLetter() throws Exception {
    assertKnown(sending(basic("alice:gr\u00fc\u00dfe \u20ac")), "alice / gr\u00fc\u00dfe \u20ac");
  }

  @Test
  void aPasswordMayBeEmpty() throws Exception {
    assertKnown(sending(basic("alice:")), "alice / ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "BASIC", "bAsIc"})
  @Tag("H-07")
  void theNameOfTheSchemeMayBeWrittenInAnyCase(String scheme) throws Exception {
    assertKnown(sending(basic("alice:pw").replace("Basic", scheme)), "alice / pw");
  }

  @Test
  @Tag("H-02")
  void whomTheIdentityStoresDoNotKnowIsNobody() throws Exception {
    assertUnknown(sending(basic("mallory:pw")), "mallory / pw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic %%%", "Basic", "Basic YWxpY2U=", "Basic YWxp:Y2U=", "Basic /w==", "", "="})
  @Tag("BA-06")
  void whatCannotBeReadIsNobody(String line) throws Exception {
    assertUnknown(sending(line));
  }

  @Test
  @Tag("BA-04")
  void controlCharactersAreNobody() throws Exception {
    assertUnknown(sending(basic("ali\nce:pw")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "Digest username=alice", "BasicX YWxpY2U6cHc="})
  void anotherSchemeIsNobody(String line) throws Exception {
    assertUnknown(sending(line));
  }

  @Test
  @Tag("H-18")
  void severalLinesAreNobody() throws Exception {
    assertUnknown(sending(basic("alice:pw"), basic("alice:pw")));
  }

  @Test
  void anIdentityStoreThatFailsIsNoRefusal() throws Exception {
    failure = new IllegalStateException("down", new ServiceUnavailableException(30L));
    FakeExchange exchange = sending(basic("alice:pw"));

    assertUnknown(exchange, "alice / pw");
    assertThat(exchange.attribute(Unavailable.PROPERTY), is(new Unavailable("30")));
    assertThat(
        log.messages(Level.SEVERE),
        contains(
            "The credentials of a request could not be checked; the request is answered with 503"));
  }

  @Test
  void withoutCredentialsItIsTheServersToDecide() throws Exception {
    assertThat(validate(new FakeExchange()), is(AuthenticationStatus.SEND_CONTINUE));
    assertThat(server.calls(), contains(SILENT));
    assertThat(server.authType(), is(nullValue()));
  }

  @Test
  void besideAnotherMechanismTheServersReadsByItself() throws Exception {
    onlyBasic = false;

    assertUntouched();
  }

  @Test
  void whatTheProgramAuthenticatesByIsTheServersToRead() throws Exception {
    server.authenticatingBy(
        AuthenticationParameters.withParams()
            .credential(new UsernamePasswordCredential("bob", "bob-pw")));

    assertUntouched();
  }

  private void assertUntouched() throws Exception {
    String line = basic("alice:pw");
    String seen = "[" + line.repeat(4) + "]";

    assertThat(validate(sending(line)), is(AuthenticationStatus.SEND_CONTINUE));
    assertThat(validated, is(List.of()));
    assertThat(server.calls(), contains("validate " + seen + " " + seen));
    assertThat(server.authType(), is(nullValue()));
  }

  @Test
  void whereTheProgramAuthenticatesByTheRequestItIsReadAsEver() throws Exception {
    server.authenticatingBy(AuthenticationParameters.withParams().newAuthentication(true));

    assertKnown(sending(basic("alice:pw")), "alice / pw");
  }

  /** As Open Liberty's request does. */
  interface WithPrivateAttributes {
    void setPrivateAttribute(String name, Object value);
  }

  private static HttpServletRequest ofOpenLiberty(FakeExchange exchange, RuntimeException thrown) {
    HttpServletRequest request = exchange.request();
    HttpServletRequest inner =
        FakeExchange.fake(
            HttpServletRequest.class,
            (self, method, arguments) -> {
              if (!method.getName().equals("setPrivateAttribute")) {
                return method.invoke(request, arguments);
              }
              if (thrown != null) {
                throw thrown;
              }
              exchange.with("private " + arguments[0], arguments[1]);
              return null;
            },
            WithPrivateAttributes.class);
    return new HttpServletRequestWrapper(new HttpServletRequestWrapper(inner));
  }

  @Test
  void openLibertysAuditIsKeptFromReadingWhatNobodyCan() throws Exception {
    FakeExchange exchange = sending("Basic %%%");

    validate(exchange, ofOpenLiberty(exchange, null));

    assertThat(exchange.attribute("private AUTH_TYPE"), is("Basic"));
    assertThat(server.calls(), contains(SILENT));
  }

  @Test
  void whereItsRequestRefusesThatTheRequestFails() {
    FakeExchange exchange = sending("Basic %%%");
    IllegalStateException refused = new IllegalStateException("no");

    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> validate(exchange, ofOpenLiberty(exchange, refused)));

    assertThat(thrown.getMessage(), is("Open Liberty's request refused its attribute"));
    assertThat(thrown.getCause().getCause() == refused, is(true));
  }

  @Test
  void theRestIsTheServers() throws Exception {
    FakeExchange exchange = new FakeExchange();
    HttpServletRequest request = exchange.request();
    BasicMechanismDecorator decorator = new BasicMechanismDecorator(server, () -> true);

    assertThat(
        decorator.secureResponse(request, exchange.response(), server.context(request)),
        is(AuthenticationStatus.SUCCESS));
    decorator.cleanSubject(request, exchange.response(), server.context(request));

    assertThat(server.calls(), contains("secure", "clean"));
  }
}
