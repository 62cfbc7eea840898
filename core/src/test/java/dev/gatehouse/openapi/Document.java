package dev.gatehouse.openapi;

import io.smallrye.openapi.api.OpenApiConfig;
import io.smallrye.openapi.runtime.io.Format;
import io.smallrye.openapi.runtime.io.IOContext;
import io.smallrye.openapi.runtime.io.JsonIO;
import io.smallrye.openapi.runtime.io.OpenAPIDefinitionIO;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Documents as JSON, read and written by the implementation that most servers have. */
final class Document {

  /** What the log says where nothing can be added. */
  static final String NO_RESOURCE_CLASS =
      "The OpenAPI document says nothing of Gatehouse's 401 and 403: no resource class is known."
          + " Their rules are those of the REST applications that have started by then, or of the"
          + " resource classes that CDI finds. Ask for the document once REST has started, give"
          + " resource classes a scope, and leave gatehouse.enabled true";

  private Document() {}

  static OpenAPI read(String json) {
    return read(JsonIO.newInstance(new Defaults()), json);
  }

  private static <V, A extends V, O extends V, S, B> OpenAPI read(
      JsonIO<V, A, O, S, B> io, String json) {
    return new OpenAPIDefinitionIO<>(IOContext.forJson(io))
        .readObject(io.asObject(io.fromString(json, Format.JSON)));
  }

  static JsonObject write(OpenAPI document) {
    return json(write(JsonIO.newInstance(new Defaults()), document));
  }

  private static <V, A extends V, O extends V, S, B> String write(
      JsonIO<V, A, O, S, B> io, OpenAPI document) {
    return io.toString(
        new OpenAPIDefinitionIO<>(IOContext.forJson(io)).write(document).orElseThrow(),
        Format.JSON);
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** What the filter makes of a document. */
  static JsonObject filtered(String json) {
    OpenAPI document = read(json);
    new DocumentedDenials().filterOpenAPI(document);
    return write(document);
  }

  /** A document with these paths and nothing else. */
  static String withPaths(String paths) {
    return """
    {"openapi": "3.0.3", "info": {"title": "Orders", "version": "1"}, "paths": {%s}}
    """
        .formatted(paths);
  }

  /** One operation, as most servers describe it by themselves. */
  static final String SERVED = "{\"responses\": {\"200\": {\"description\": \"OK\"}}}";

  private static final class Defaults implements OpenApiConfig {

    @Override
    public <R, T> T getConfigValue(
        String name, Class<R> type, Function<R, T> converter, Supplier<T> otherwise) {
      return otherwise.get();
    }

    @Override
    public <R, T> Map<String, T> getConfigValueMap(
        String prefix, Class<R> type, Function<R, T> converter) {
      return Map.of();
    }

    @Override
    public void setAllowNakedPathParameter(Boolean allowed) {
      throw new AssertionError("Nobody should have set this");
    }
  }
}
