package dev.gatehouse.contract.openapi;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operation of a document.
 *
 * @param method the request method in lower case
 * @param path from the path of its application on
 * @param content what the document says of it
 */
record DocumentedOperation(String method, String path, JsonObject content) {

  /** What stands in a path item beside operations. */
  private static final Set<String> NO_METHODS =
      Set.of("parameters", "servers", "summary", "description", "$ref");

  /**
   * The operations of one application.
   *
   * @param application its path, with slashes at both ends
   */
  static List<DocumentedOperation> of(String application, JsonObject document) {
    List<DocumentedOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonValue> item : document.getJsonObject("paths").entrySet()) {
      // Where a document is of several applications, a server may put the context root in front.
      int start = item.getKey().indexOf(application);
      if (start >= 0) {
        for (Map.Entry<String, JsonValue> entry : item.getValue().asJsonObject().entrySet()) {
          if (!NO_METHODS.contains(entry.getKey())) {
            operations.add(
                new DocumentedOperation(
                    entry.getKey(),
                    item.getKey().substring(start),
                    entry.getValue().asJsonObject()));
          }
        }
      }
    }
    return operations;
  }

  JsonObject responses() {
    return content.getJsonObject("responses");
  }

  /** The denials that it says it answers. */
  Set<String> denials() {
    Set<String> denials = new TreeSet<>(responses().keySet());
    denials.retainAll(Set.of("401", "403"));
    return denials;
  }

  /** A path of it. */
  String target() {
    return path.replaceAll("\\{[^}]*+}", "7");
  }

  /** By its name, with parameters as they are meant. */
  String name() {
    return method + " " + path.replaceAll("\\{ *+([a-z]++)[^}]*+}", "{$1}");
  }
}
