package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What web.xml says of how callers authenticate. */
class LoginConfigReaderTest {

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Mechanism> parse(String children) throws XMLStreamException {
    return LoginConfigReader.parse(
        stream(
            "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\">" + children + "</web-app>"));
  }

  @Test
  void itSaysHowCallersAuthenticate() throws Exception {
    assertThat(
        parse(
            "<servlet/><login-config>\n <auth-method>BASIC</auth-method>\n"
                + " <realm-name> the <!-- own --> realm </realm-name>\n</login-config>"),
        is(Optional.of(new Mechanism("BASIC", "the  realm"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DIGEST", "CLIENT-CERT", "SPNEGO"})
  void whatGatehouseCannotChallengeForIsAMechanismAllTheSame(String method) throws Exception {
    assertThat(
        parse("<login-config><auth-method>" + method + "</auth-method></login-config>"),
        is(Optional.of(new Mechanism(method, ""))));
  }

  @Test
  void itDeclaresRoles() throws Exception {
    assertThat(
        LoginConfigReader.parseRoles(
            stream(
                "<web-app><security-constraint><auth-constraint><role-name>no</role-name>"
                    + "</auth-constraint></security-constraint><security-role><description>x"
                    + "</description><role-name> admin </role-name></security-role>"
                    + "<security-role><role-name>user</role-name></security-role></web-app>")),
        is(Set.of("admin", "user")));
  }

  @Test
  void thePagesOfAFormAreNoneOfItsBusiness() throws Exception {
    assertThat(
        parse(
            "<login-config><auth-method>FORM</auth-method><form-login-config>"
                + "<form-login-page>/in</form-login-page><form-error-page>/no</form-error-page>"
                + "</form-login-config></login-config>"),
        is(Optional.of(new Mechanism("FORM", ""))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<login-config/>",
        "<login-config><realm-name>r</realm-name></login-config>",
        "<login-config><auth-method> </auth-method></login-config>",
        "<servlet><auth-method>BASIC</auth-method></servlet>"
      })
  void whatItDoesNotSayIsEmpty(String children) throws Exception {
    assertThat(parse(children), is(Optional.empty()));
  }

  @Test
  void whatIsNoXmlIsRefused() {
    assertThrows(XMLStreamException.class, () -> parse("<login-config>"));
  }

  @Test
  void noEntityIsFetched() throws Exception {
    String text =
        "<!DOCTYPE web-app [<!ENTITY x SYSTEM \"file:///nowhere\">]><web-app><login-config>"
            + "<auth-method>BASIC</auth-method></login-config></web-app>";

    assertThat(LoginConfigReader.parse(stream(text)), is(Optional.of(new Mechanism("BASIC", ""))));
  }

  private static ServletContext context(InputStream file) {
    return FakeExchange.fake(
        ServletContext.class,
        (self, method, arguments) -> {
          assertThat(method.getName(), is("getResourceAsStream"));
          assertThat(arguments[0], is("/WEB-INF/web.xml"));
          return file;
        });
  }

  @Test
  void anApplicationMayHaveNoWebXml() {
    assertThat(LoginConfigReader.read(context(null)), is(Optional.empty()));
  }

  @Test
  void oneThatCannotBeReadIsTheContainersToRefuse() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      for (InputStream file : new InputStream[] {failing, stream("<web-app>"), stream("")}) {
        assertThat(LoginConfigReader.read(context(file)), is(Optional.empty()));
      }
      String told = "WEB-INF/web.xml cannot be read";
      assertThat(log.messages(Level.FINE), contains(told, told, told));
      assertThat(log.messages(Level.WARNING), is(empty()));
    }
  }
}
