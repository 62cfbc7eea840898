package dev.gatehouse.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The header fields of a request, whose names have no case. Immutable and thread-safe. */
final class HeaderFields {

  static final HeaderFields NONE = new HeaderFields(Map.of());

  private final Map<String, List<String>> lines;

  private HeaderFields(Map<String, List<String>> lines) {
    this.lines = lines;
  }

  /** These and a line more. */
  HeaderFields with(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(lines);
    List<String> ofName =
        new ArrayList<>(more.getOrDefault(Objects.requireNonNull(name, "name"), List.of()));
    ofName.add(Objects.requireNonNull(value, "value"));
    more.put(name, Collections.unmodifiableList(ofName));
    return new HeaderFields(more);
  }

  /** The lines of a field in their order, none where it is not there. */
  List<String> lines(String name) {
    return lines.getOrDefault(Objects.requireNonNull(name, "name"), List.of());
  }
}
