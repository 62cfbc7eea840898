package dev.gatehouse.internal.table;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.AccessTable.Locator;
import dev.gatehouse.AccessTable.Source;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.text.LogText;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An access table as text and as JSON. */
public final class AccessTableWriter {

  private static final int COLUMNS = 5;

  private AccessTableWriter() {}

  public static String text(AccessTable table) {
    List<List<String>> rows = rows(table);
    int[] widths = new int[COLUMNS];
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
        + source.member().map(member -> '#' + member).orElse("");
  }

  private static String simpleName(String className) {
    return className
        .substring(className.lastIndexOf('.') + 1)
        .replaceAll("(?<=[^$])\\$(?=[^$\\d])", ".");
  }

  public static String json(AccessTable table) {
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
      source.member().ifPresent(member -> object.add("member", member));
      sources.add(object);
    }
    JsonObjectBuilder demands =
        Json.createObjectBuilder()
            .add("kind", rule.kind().name().toLowerCase(Locale.ROOT))
            .add("roles", roles)
            .add("scopes", array(rule.scopes()));
    if (!rule.acrValues().isEmpty()) {
      demands.add("acrValues", array(rule.acrValues()));
    }
    rule.maxAge().ifPresent(maxAge -> demands.add("maxAge", maxAge.toSeconds()));
    return Json.createObjectBuilder()
        .add("path", path)
        .add("rule", demands)
        .add("statedBy", sources);
  }

  private static JsonArrayBuilder array(Collection<String> texts) {
    return Json.createArrayBuilder(texts);
  }
}
