package dev.gatehouse.example;

import java.util.List;

/** What can be ordered. Immutable and thread-safe. */
record Catalogue(List<String> items) {

  Catalogue {
    items = List.copyOf(items);
  }

  static Catalogue demo() {
    return new Catalogue(List.of("bicycle", "lantern", "tent"));
  }

  boolean has(String item) {
    return items.contains(item);
  }
}
