package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebDescriptorTest {

  private static WebDescriptor parse(String children) throws XMLStreamException {
    String text =
        "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\">" + children + "</web-app>";
    return WebDescriptor.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void itSaysHowCallersAuthenticate() throws Exception {
    assertThat(
        parse(
                "<login-config>\n <auth-method>BASIC</auth-method>\n"
                    + " <realm-name> the <!-- own --> realm </realm-name>\n</login-config>")
            .mechanism(),
        is(Optional.of(Mechanism.basic("the  realm"))));
  }

  @Test
  void aFormHasNoChallenge() throws Exception {
    assertThat(
        parse(
                "<login-config><auth-method>FORM</auth-method><form-login-config>"
                    + "<form-login-page>/in</form-login-page><form-error-page>/no</form-error-page>"
                    + "</form-login-config></login-config>")
            .mechanism(),
        is(Optional.empty()));
  }

  @Test
  void theErrorPageOfAnyErrorIsTheOneWithoutCodeAndException() throws Exception {
    assertThat(
        parse(
                "<error-page><error-code>404</error-code><location>/a</location></error-page>"
                    + "<error-page><location>/any</location></error-page>"
                    + "<error-page><exception-type>java.lang.Error</exception-type>"
                    + "<location>/b</location></error-page>")
            .defaultErrorPage(),
        is(Optional.of("/any")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<login-config/>", "<error-page/>", "<servlet/>"})
  void whatItDoesNotSayIsEmpty(String children) throws Exception {
    WebDescriptor descriptor = parse(children);

    assertThat(descriptor.mechanism(), is(Optional.empty()));
    assertThat(descriptor.defaultErrorPage(), is(Optional.empty()));
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

    assertThat(
        WebDescriptor.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .mechanism(),
        is(Optional.of(Mechanism.basic(""))));
  }
}
