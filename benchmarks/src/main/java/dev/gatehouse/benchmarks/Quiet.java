package dev.gatehouse.benchmarks;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps writing to a console out of what is measured; every contender's, alike. */
public final class Quiet {

  /** Held: a logger that nobody holds forgets its level. */
  private static final Logger ROOT = Logger.getLogger("");

  private Quiet() {}

  /** Silences them. */
  public static void loggers() {
    ROOT.setLevel(Level.OFF);
  }
}
