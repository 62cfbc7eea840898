package dev.gatehouse;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stands for the body of a denial that the application made, until the response filter writes it.
 * Where there is none, every runtime can write it: as JSON, without Jakarta JSON Processing, which
 * is not promised there. Immutable and thread-safe.
 */
record ApplicationDenialBody(ApplicationDenial denial) implements StreamingOutput {

  @Override
  public void write(OutputStream out) throws IOException {
    out.write(json(members()).getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> members() {
    Denial made = denial.denial();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", made.type().map(Object::toString).orElse("about:blank"));
    members.put("title", made.title());
    members.put("status", made.status());
    members.put("detail", made.detail());
    members.put("reason", made.reason().code());
    members.putAll(made.extensions());
    return members;
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> json(member.getKey()) + ':' + json(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> values) {
      return values.stream()
          .map(ApplicationDenialBody::json)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String text ? quote(text) : String.valueOf(value);
  }

  /** RFC 8259, section 7; what starts markup too, for whoever takes it for HTML. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '<' || Character.isSurrogate(c) || c == 0x7F) {
        quoted.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
