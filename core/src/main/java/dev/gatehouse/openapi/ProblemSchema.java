package dev.gatehouse.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a denial's body, which stands in the document once as soon as somebody refers to
 * it. Not thread-safe.
 */
final class ProblemSchema {

  private static final String NAME = "AccessProblem";

  private final OpenAPI document;
  private @Nullable String name;

  ProblemSchema(OpenAPI document) {
    this.document = document;
  }

  /** Refers to it, by its name among the schemas of the document. */
  String reference() {
    if (name == null) {
      name = add();
    }
    return name;
  }

  /** An author's schema of that name is another one. */
  private String add() {
    Components components = document.getComponents();
    if (components == null) {
      components = OASFactory.createComponents();
      document.setComponents(components);
    }
    Map<String, Schema> written = components.getSchemas();
    String free = NAME;
    for (int i = 2; written != null && written.containsKey(free); i++) {
      free = NAME + i;
    }
    components.addSchema(free, schema());
    return free;
  }

  private static Schema schema() {
    return SchemaTypes.OBJECT
        .schema()
        .description("Why access was denied (RFC 9457).")
        .addProperty("type", string("The type of the problem.").format("uri-reference"))
        .addProperty("title", string("What happened, in short."))
        .addProperty("status", SchemaTypes.INTEGER.schema().description("The status, once more."))
        .addProperty("detail", string("What happened, and what to do next."))
        .addProperty("instance", string("The path of the request.").format("uri-reference"))
        .addProperty("reason", string("What happened, for programs."))
        .addProperty("scope", string("The scopes that are needed, separated by spaces."))
        .addProperty(
            "acr_values", string("How the caller must have been authenticated (RFC 9470)."))
        .addProperty(
            "max_age",
            SchemaTypes.INTEGER
                .schema()
                .description("How many seconds ago at most the caller must have been (RFC 9470)."))
        .required(List.of("type", "title", "status", "detail", "reason"));
  }

  private static Schema string(String description) {
    return SchemaTypes.STRING.schema().description(description);
  }
}
