package dev.gatehouse.internal.body;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.text.Markup;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Problem details (RFC 9457) as JSON and XML, and the same for people as HTML and plain text. */
public final class ProblemRenderer implements DenialRenderer {

  public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");
  static final MediaType PROBLEM_XML = new MediaType("application", "problem+xml");
  static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
  static final MediaType PLAIN = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

  /** RFC 9457, appendix B. */
  private static final String NAMESPACE = "urn:ietf:rfc:7807";

  /** What XML cannot hold (XML 1.0, section 2.2), and what would begin a line of plain text. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

  private final JsonProvider json;
  private final Markup markup = new Markup();
  private final @Nullable String typeBase;
  private final boolean instance;

  /**
   * Creates the renderer.
   *
   * @param typeBase what a problem's type starts with, or null for about:blank
   * @param instance whether to show the request's path
   */
  public ProblemRenderer(JsonProvider json, @Nullable URI typeBase, boolean instance) {
    this.json = json;
    this.typeBase = typeBase == null ? null : separated(typeBase.toString());
    this.instance = instance;
  }

  /**
   * The renderer that the settings ask for.
   *
   * @throws jakarta.json.JsonException where there is no implementation of Jakarta JSON Processing
   */
  static ProblemRenderer create(Settings settings) {
    return new ProblemRenderer(
        JsonProvider.provider(),
        settings.<URI>find(Setting.TYPE_BASE).orElse(null),
        settings.get(Setting.INSTANCE, false));
  }

  private static String separated(String base) {
    return Character.isLetterOrDigit(base.charAt(base.length() - 1)) ? base + '/' : base;
  }

  @Override
  public List<MediaType> mediaTypes() {
    return List.of(PROBLEM_JSON, PROBLEM_XML, HTML, PLAIN);
  }

  @Override
  public String render(Denial denial, MediaType mediaType, DeniedRequest request) {
    return write(titled(denial), mediaType, request);
  }

  /** A denial with the title of its problem type, which is the reason's where these are. */
  Denial titled(Denial denial) {
    return isOfReason(denial) ? denial.withTitle(denial.reason().title()) : denial;
  }

  /** Whether the problem type is made of the reason. */
  private boolean isOfReason(Denial denial) {
    return typeBase != null && denial.type().isEmpty();
  }

  /** Writes a denial by the title that it has. */
  String write(Denial denial, MediaType mediaType, DeniedRequest request) {
    String path = instance ? request.path() : "";
    if (mediaType.equals(PROBLEM_JSON)) {
      return json(denial, path);
    }
    Map<String, Object> members = members(denial, path);
    members.replaceAll((name, value) -> printable(value));
    if (mediaType.equals(PROBLEM_XML)) {
      return markup.write(writer -> problem(writer, members));
    }
    if (mediaType.equals(HTML)) {
      String heading = members.get("status") + " " + members.get("title");
      String language = denial.language().map(Locale::toLanguageTag).orElse("en");
      return markup.page(language, heading, writer -> body(writer, members));
    }
    return text(members);
  }

  /**
   * Writes a denial as JSON, by the title that it has.
   *
   * @param path of the request, where that is shown
   */
  public String json(Denial denial, String path) {
    return json.createObjectBuilder(members(denial, path)).build().toString();
  }

  /** Whether the request shows in what this writes. */
  boolean dependsOnRequest() {
    return instance;
  }

  private Map<String, Object> members(Denial denial, String path) {
    Map<String, Object> members = new LinkedHashMap<>();
    String code = denial.reason().code();
    String typeByDefault = isOfReason(denial) ? typeBase + code : "about:blank";
    members.put("type", denial.type().map(URI::toString).orElse(typeByDefault));
    members.put("title", denial.title());
    members.put("status", denial.status());
    members.put("detail", denial.detail());
    if (instance) {
      members.put("instance", path);
    }
    members.put("reason", code);
    members.putAll(denial.extensions());
    return members;
  }

  private static Object printable(Object value) {
    if (value instanceof List<?> values) {
      return values.stream().map(ProblemRenderer::printable).toList();
    }
    return value instanceof String text ? UNPRINTABLE.matcher(text).replaceAll("\uFFFD") : value;
  }

  private static void problem(XMLStreamWriter writer, Map<String, Object> members)
      throws XMLStreamException {
    writer.writeStartDocument("UTF-8", "1.0");
    writer.writeStartElement("problem");
    writer.writeDefaultNamespace(NAMESPACE);
    for (Map.Entry<String, Object> member : members.entrySet()) {
      writer.writeStartElement(member.getKey());
      if (member.getValue() instanceof Collection<?> values) {
        for (Object value : values) {
          Markup.element(writer, "i", value);
        }
      } else {
        writer.writeCharacters(String.valueOf(member.getValue()));
      }
      writer.writeEndElement();
    }
    writer.writeEndElement();
    writer.writeEndDocument();
  }

  private static void body(XMLStreamWriter writer, Map<String, Object> members)
      throws XMLStreamException {
    Markup.element(writer, "p", members.get("detail"));
    writer.writeStartElement("dl");
    for (Map.Entry<String, Object> member : furtherMembers(members)) {
      Markup.element(writer, "dt", member.getKey());
      Markup.element(writer, "dd", member.getValue());
    }
  }

  private static String text(Map<String, Object> members) {
    StringBuilder text = new StringBuilder();
    text.append(members.get("status")).append(' ').append(members.get("title")).append("\n\n");
    text.append(members.get("detail")).append("\n\n");
    furtherMembers(members)
        .forEach(
            member ->
                text.append(member.getKey()).append(": ").append(member.getValue()).append('\n'));
    return text.toString();
  }

  /** What people are shown below the sentence. */
  private static List<Map.Entry<String, Object>> furtherMembers(Map<String, Object> members) {
    List<String> shown = List.of("type", "title", "status", "detail");
    return members.entrySet().stream().filter(member -> !shown.contains(member.getKey())).toList();
  }
}
