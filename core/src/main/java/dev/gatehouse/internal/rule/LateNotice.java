package dev.gatehouse.internal.rule;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the log is told once, by the first request that it is about. Thread-safe. */
public final class LateNotice {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final Level level;
  private final String text;
  private final AtomicBoolean told = new AtomicBoolean();

  public LateNotice(Level level, String text) {
    this.level = level;
    this.text = text;
  }

  public void tell() {
    if (!told.get() && told.compareAndSet(false, true)) {
      LOGGER.log(level, text);
    }
  }
}
