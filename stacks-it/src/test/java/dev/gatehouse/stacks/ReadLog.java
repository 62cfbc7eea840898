package dev.gatehouse.stacks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Gatehouse logs while it is open, as java.util.logging has it, without time and place. */
public final class ReadLog extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("dev.gatehouse");
  private final Level levelBefore = logger.getLevel();
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  /** Begins to read what is of this level at least. */
  public ReadLog(Level least) {
    setLevel(least);
    logger.setLevel(least);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** Its lines, the first one of each message with the level in front. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (LogRecord entry : records) {
      lines.addAll((entry.getLevel().getName() + ": " + entry.getMessage()).lines().toList());
    }
    return lines;
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry)) {
      records.add(entry);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(levelBefore);
  }
}
