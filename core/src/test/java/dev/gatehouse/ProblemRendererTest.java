package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ProblemRendererTest {

  private static final String HOSTILE = "/a?<script>alert(\"1\")</script>&'\u2028ä\uD83D\uDE00";

  private record At(String path) implements DeniedRequest {
    @Override
    public String method() {
      return "GET";
    }

    @Override
    public Optional<String> caller() {
      return Optional.empty();
    }

    @Override
    public Optional<String> header(String name) {
      return Optional.empty();
    }
  }

  private static ProblemRenderer renderer(URI typeBase, boolean instance) {
    return new ProblemRenderer(JsonProvider.provider(), typeBase, instance);
  }

  private static Denial withExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("required_scope", List.of("read", "<write>"));
    extensions.put("retries", 0);
    return new Denial(403, DenialReason.SCOPE_MISSING, List.of(), extensions);
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  @Test
  @Tag("P-03")
  @Tag("P-04")
  @Tag("P-08")
  void jsonHasTheMembersOfRfc9457() {
    String text =
        renderer(null, false)
            .render(
                new Denial(DenialReason.DENIED, List.of()),
                ProblemRenderer.PROBLEM_JSON,
                new At("/x"));
    assertThat(
        text,
        is(
            "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\""
                + DenialReason.DENIED.detail(403)
                + "\",\"reason\":\"denied\"}"));
  }

  @Test
  @Tag("P-05")
  @Tag("P-07")
  void aTypeBaseGivesEachReasonItsTypeAndTitle() {
    JsonObject problem =
        json(
            renderer(URI.create("https://errors.example.com/"), false)
                .render(
                    new Denial(DenialReason.ROLE_MISSING, List.of()),
                    ProblemRenderer.PROBLEM_JSON,
                    new At("/x")));
    assertThat(problem.getString("type"), is("https://errors.example.com/role-missing"));
    assertThat(problem.getString("title"), is("Role missing"));
  }

  @Test
  @Tag("P-09")
  @Tag("B#30")
  void jsonCarriesHostileTextUnchangedAsData() {
    JsonObject problem =
        json(
            renderer(null, true)
                .render(withExtensions(), ProblemRenderer.PROBLEM_JSON, new At(HOSTILE)));
    assertThat(problem.getString("instance"), is(HOSTILE));
    assertThat(problem.getJsonArray("required_scope").getString(1), is("<write>"));
    assertThat(problem.getInt("retries"), is(0));
  }

  @Test
  @Tag("P-13")
  void xmlIsInTheNamespaceOfTheRfcAndListsAreItems() throws Exception {
    Document problem =
        xml(
            renderer(null, true)
                .render(withExtensions(), ProblemRenderer.PROBLEM_XML, new At(HOSTILE)));
    assertThat(problem.getDocumentElement().getNamespaceURI(), is("urn:ietf:rfc:7807"));
    assertThat(problem.getDocumentElement().getLocalName(), is("problem"));
    assertThat(problem.getElementsByTagName("instance").item(0).getTextContent(), is(HOSTILE));
    assertThat(problem.getElementsByTagName("i").getLength(), is(2));
    assertThat(problem.getElementsByTagName("i").item(1).getTextContent(), is("<write>"));
  }

  @Test
  @Tag("B#30")
  void htmlRunsNothing() {
    String page =
        renderer(null, true).render(withExtensions(), ProblemRenderer.HTML, new At(HOSTILE));
    assertThat(page, not(containsString("<script")));
    assertThat(page, containsString("&lt;script&gt;"));
    assertThat(page, containsString("<h1>403 Forbidden</h1>"));
    assertThat(page, not(containsString("<write>")));
  }

  @Test
  void plainTextSaysItInThreeParagraphs() {
    String text =
        renderer(null, false)
            .render(
                new Denial(DenialReason.DENIED, List.of()), ProblemRenderer.PLAIN, new At("/x"));
    assertThat(
        text, is("403 Forbidden\n\n" + DenialReason.DENIED.detail(403) + "\n\nreason: denied\n"));
  }
}
