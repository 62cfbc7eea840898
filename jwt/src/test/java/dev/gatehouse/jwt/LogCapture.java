package dev.gatehouse.jwt;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged between start and stop, at every level, with stack traces. */
public final class LogCapture extends Handler {

  private final StringWriter text = new StringWriter();
  private final PrintWriter lines = new PrintWriter(text, true);
  private final Formatter formatter = new SimpleFormatter();
  private final Logger root = Logger.getLogger("");
  private Level before;

  public void start() {
    before = root.getLevel();
    root.setLevel(Level.ALL);
    root.addHandler(this);
  }

  public String stop() {
    root.removeHandler(this);
    root.setLevel(before);
    return text.toString();
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    // What a server logs of its own, when it is asked for all, is not ours.
    if (!String.valueOf(entry.getLoggerName()).startsWith("org.glassfish")) {
      lines.println(formatter.format(entry));
    }
  }

  @Override
  public void flush() {
    lines.flush();
  }

  @Override
  public void close() {
    lines.close();
  }
}
