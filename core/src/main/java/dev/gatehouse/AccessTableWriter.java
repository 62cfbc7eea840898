package dev.gatehouse;

import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.AccessTable.Locator;
import dev.gatehouse.AccessTable.Source;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An access table as text, JSON and HTML. */
final class AccessTableWriter {

  private static final List<String> COLUMNS =
      List.of("Method", "Path", "Rule", "Stated by", "Endpoint");

  private AccessTableWriter() {}

  static String text(AccessTable table) {
    List<List<String>> rows = rows(table);
    int[] widths = new int[COLUMNS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<List<String>> rows(AccessTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (Endpoint endpoint : table.endpoints()) {
      rows.add(
          Arrays.asList(
              endpoint.method(),
              endpoint.path(),
              endpoint.rule().toString(),
              statedBy(endpoint.statedBy()),
              simpleName(endpoint.resourceClass()) + '#' + endpoint.resourceMethod()));
    }
    for (Locator locator : table.locators()) {
      rows.add(
          Arrays.asList(
              "(any)",
              locator.path() + "/...",
              locator.rule() + " at least",
              locator.statedBy().isEmpty() ? "" : statedBy(locator.statedBy()),
              simpleName(locator.resourceClass())
                  + '#'
                  + locator.resourceMethod()
                  + ", whatever "
                  + simpleName(locator.returns())
                  + " it returns"));
    }
    rows.forEach(row -> row.replaceAll(LogText::inOneLine));
    return rows;
  }

  private static String statedBy(List<Source> sources) {
    return sources.isEmpty()
        ? "(" + Setting.UNANNOTATED.key() + ")"
        : sources.stream().map(AccessTableWriter::source).collect(Collectors.joining(", "));
  }

  private static String source(Source source) {
    return source.annotation()
        + " on "
        + simpleName(source.className())
        + (source.member() == null ? "" : '#' + source.member());
  }

  private static String simpleName(String className) {
    return className
        .substring(className.lastIndexOf('.') + 1)
        .replaceAll("(?<=[^$])\\$(?=[^$\\d])", ".");
  }

  static String json(AccessTable table) {
    JsonArrayBuilder endpoints = Json.createArrayBuilder();
    for (Endpoint endpoint : table.endpoints()) {
      endpoints.add(
          guarded(endpoint.path(), endpoint.rule(), endpoint.statedBy())
              .add("method", endpoint.method())
              .add("resourceClass", endpoint.resourceClass())
              .add("resourceMethod", endpoint.resourceMethod())
              .add("consumes", Json.createArrayBuilder(endpoint.consumes()))
              .add("produces", Json.createArrayBuilder(endpoint.produces())));
    }
    JsonArrayBuilder locators = Json.createArrayBuilder();
    for (Locator locator : table.locators()) {
      locators.add(
          guarded(locator.path(), locator.rule(), locator.statedBy())
              .add("resourceClass", locator.resourceClass())
              .add("resourceMethod", locator.resourceMethod())
              .add("returns", locator.returns()));
    }
    return Json.createObjectBuilder()
        .add("summary", table.summary())
        .add("endpoints", endpoints)
        .add("locators", locators)
        .build()
        .toString();
  }

  private static JsonObjectBuilder guarded(String path, AccessRule rule, List<Source> statedBy) {
    JsonArrayBuilder roles = Json.createArrayBuilder();
    rule.roles().forEach(anyOf -> roles.add(array(anyOf)));
    JsonArrayBuilder sources = Json.createArrayBuilder();
    for (Source source : statedBy) {
      JsonObjectBuilder object =
          Json.createObjectBuilder()
              .add("annotation", source.annotation())
              .add("className", source.className());
      if (source.member() != null) {
        object.add("member", source.member());
      }
      sources.add(object);
    }
    return Json.createObjectBuilder()
        .add("path", path)
        .add(
            "rule",
            Json.createObjectBuilder()
                .add("kind", rule.kind().name().toLowerCase(Locale.ROOT))
                .add("roles", roles)
                .add("scopes", array(rule.scopes())))
        .add("statedBy", sources);
  }

  private static JsonArrayBuilder array(Collection<String> texts) {
    return Json.createArrayBuilder(texts);
  }

  static String html(AccessTable table) {
    return new Markup()
        .page(
            "Access table",
            writer -> {
              Markup.element(writer, "p", table.summary());
              writer.writeStartElement("table");
              row(writer, "th", COLUMNS);
              for (List<String> row : rows(table)) {
                row(writer, "td", row);
              }
            });
  }

  private static void row(XMLStreamWriter writer, String cell, List<String> texts)
      throws XMLStreamException {
    writer.writeStartElement("tr");
    for (String text : texts) {
      Markup.element(writer, cell, text);
    }
    writer.writeEndElement();
  }
}
