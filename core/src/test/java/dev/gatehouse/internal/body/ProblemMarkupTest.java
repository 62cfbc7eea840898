package dev.gatehouse.internal.body;

import static dev.gatehouse.internal.body.ProblemJsonTest.renderer;
import static dev.gatehouse.internal.body.ProblemJsonTest.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Denial;
import dev.gatehouse.internal.fixture.FakeRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Decision 9: problem details as XML, and for people as HTML and plain text. */
class ProblemMarkupTest {

  private static final String NAMESPACE = "urn:ietf:rfc:7807";
  private static final Denial ROLE_MISSING = with(Map.of());
  private static final String DETAIL = ROLE_MISSING.detail();

  private static String render(MediaType type, Denial denial, String path) {
    return renderer(null, path != null)
        .render(denial, type, path == null ? FakeRequest.untouchable() : FakeRequest.of(path));
  }

  private static Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
  }

  private static Element parsedXml(Denial denial, String path) throws Exception {
    return parse(render(ProblemRenderer.PROBLEM_XML, denial, path));
  }

  private static List<Node> children(Node parent) {
    NodeList nodes = parent.getChildNodes();
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      children.add(nodes.item(i));
    }
    return children;
  }

  private static String member(Element problem, String name) {
    NodeList found = problem.getElementsByTagNameNS(NAMESPACE, name);
    assertThat("members called " + name, found.getLength(), is(1));
    return found.item(0).getTextContent();
  }

  @Test
  @Tag("P-13")
  void xmlHasTheMembersInTheNamespaceOfTheRfc() throws Exception {
    Element problem = parsedXml(ROLE_MISSING, "/orders/7");

    assertThat(problem.getLocalName(), is("problem"));
    assertThat(problem.getNamespaceURI(), is(NAMESPACE));
    assertThat(
        children(problem).stream().map(Node::getLocalName).toList(),
        contains("type", "title", "status", "detail", "instance", "reason"));
    assertThat(
        children(problem).stream().map(Node::getNamespaceURI).distinct().toList(),
        contains(NAMESPACE));
    assertThat(
        children(problem).stream().map(Node::getTextContent).toList(),
        contains("about:blank", "Forbidden", "403", DETAIL, "/orders/7", "role-missing"));
  }

  @Test
  @Tag("P-13")
  void xmlBeginsWithItsDeclaration() {
    assertThat(
        render(ProblemRenderer.PROBLEM_XML, ROLE_MISSING, null),
        startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns="));
  }

  @Test
  @Tag("P-13")
  void xmlWritesListsAsItems() throws Exception {
    Element problem = parsedXml(with(Map.of("scopes", List.of("a<b", "c&d"))), null);
    Node scopes = problem.getElementsByTagNameNS(NAMESPACE, "scopes").item(0);

    assertThat(children(scopes).stream().map(Node::getLocalName).toList(), contains("i", "i"));
    assertThat(
        children(scopes).stream().map(Node::getNamespaceURI).distinct().toList(),
        contains(NAMESPACE));
    assertThat(
        children(scopes).stream().map(Node::getTextContent).toList(), contains("a<b", "c&d"));
  }

  @Test
  void xmlHasTheTypeOfTheReasonToo() throws Exception {
    String xml =
        renderer(URI.create("https://e/?a=1&b="), false)
            .render(ROLE_MISSING, ProblemRenderer.PROBLEM_XML, FakeRequest.untouchable());

    assertThat(member(parse(xml), "type"), is("https://e/?a=1&b=role-missing"));
    assertThat(member(parse(xml), "title"), is("Role missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/<script>alert(1)</script>", "/a\"b'c", "/]]>&amp;<!--", "/ä名😀"})
  @Tag("B#30")
  void xmlAndHtmlShowHostileTextAsText(String text) throws Exception {
    Denial denial = with(Map.of("hint", text));
    String html = render(ProblemRenderer.HTML, denial, text);

    assertThat(member(parsedXml(denial, text), "instance"), is(text));
    assertThat(member(parsedXml(denial, text), "hint"), is(text));
    assertThat(html, not(containsString("<script")));
    assertThat(values(parse(html)), contains(text, "role-missing", text));
  }

  /** Characters that XML 1.0 cannot hold must not leave a document that nobody can parse. */
  @ParameterizedTest
  @ValueSource(strings = {"/a\0b", "/a\u0001\u001fb", "/a\ufffeb", "/a\ud800b"})
  @Tag("P-13")
  @Tag("B#30")
  void xmlStaysWellFormedWithCharactersThatItCannotHold(String text) throws Exception {
    Element problem = parsedXml(with(Map.of("hint", text)), text);

    assertThat(member(problem, "status"), is("403"));
    assertThat(member(problem, "instance"), startsWith("/a"));
  }

  /** A name that XML cannot hold never comes to the renderer (P-09). */
  @ParameterizedTest
  @ValueSource(strings = {"a><script>x</script", "two words", "1st", "", "x:y"})
  @Tag("P-09")
  @Tag("P-13")
  void namesThatXmlCannotHoldAreRefused(String name) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put(name, "value");
    assertThrows(IllegalArgumentException.class, () -> with(extensions));
  }

  private static List<String> values(Element html) {
    NodeList values = html.getElementsByTagName("dd");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.getLength(); i++) {
      texts.add(values.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void htmlIsAWholePage() {
    assertThat(
        render(ProblemRenderer.HTML, with(Map.of("hint", "x")), "/orders"),
        is(
            "<!DOCTYPE html>\n"
                + "<html lang=\"en\"><head><meta charset=\"UTF-8\"/><title>403 Forbidden</title>"
                + "</head><body><h1>403 Forbidden</h1><p>"
                + DETAIL
                + "</p><dl><dt>instance</dt><dd>/orders</dd><dt>reason</dt><dd>role-missing</dd>"
                + "<dt>hint</dt><dd>x</dd></dl></body></html>"));
  }

  @Test
  void plainTextSaysTheSame() {
    assertThat(
        render(ProblemRenderer.PLAIN, with(Map.of("hint", "<b>")), "/orders"),
        is(
            "403 Forbidden\n\n"
                + DETAIL
                + "\n\ninstance: /orders\nreason: role-missing\nhint: <b>\n"));
  }

  /** "All values come from the client or the server unchanged: escape them" (DeniedRequest). */
  @ParameterizedTest
  @ValueSource(strings = {"/a\nreason: forged", "/a\r\nreason: forged", "/a\u0085reason: forged"})
  @Tag("B#30")
  void plainTextCannotBeGivenAnotherLine(String path) {
    String text = render(ProblemRenderer.PLAIN, ROLE_MISSING, path);

    assertThat(
        text.lines().filter(line -> line.startsWith("reason:")).toList(),
        contains("reason: role-missing"));
    assertThat(text.chars().filter(c -> c != '\n').anyMatch(Character::isISOControl), is(false));
  }
}
