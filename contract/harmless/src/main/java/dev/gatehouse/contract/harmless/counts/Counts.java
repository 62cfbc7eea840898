package dev.gatehouse.contract.harmless.counts;

import java.util.concurrent.atomic.AtomicInteger;

/** How often the application was asked. */
final class Counts {

  static final AtomicInteger CLASSES = new AtomicInteger();
  static final AtomicInteger SINGLETONS = new AtomicInteger();
  static final AtomicInteger PROPERTIES = new AtomicInteger();

  private Counts() {}

  static String text() {
    return "classes %s, singletons %s, properties %s".formatted(CLASSES, SINGLETONS, PROPERTIES);
  }
}
