package dev.gatehouse.internal.caller;

import dev.gatehouse.internal.text.Guide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Logs checks that fail, each in a line of its own. While the authorization server or a directory
 * is away each request fails, and always alike: so the stack trace is there once a minute for each
 * kind of failure. Thread-safe.
 */
public final class FailureLog {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private static final long QUIET = Duration.ofMinutes(1).toNanos();

  /** Kinds are made of classes, so there are a few. Behind that all are forgotten. */
  static final int MOST_KINDS = 100;

  /** A chain of causes may be a circle. */
  static final int CAUSES = 32;

  private final LongSupplier clock;

  /** By kind of failure, when its stack trace was logged last. */
  private final ConcurrentMap<String, Long> traced = new ConcurrentHashMap<>();

  public FailureLog() {
    this(System::nanoTime);
  }

  /**
   * Creates one.
   *
   * @param clock in nanoseconds, of any beginning
   */
  FailureLog(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * Logs a failure.
   *
   * @param what failed, and what becomes of the request
   */
  void log(String what, Throwable cause) {
    String classes = classes(cause);
    if (isTraced(what + classes)) {
      // Without the exceptions' own words: they are in the stack trace, and may be of many lines.
      LOGGER.log(
          Level.ERROR,
          () ->
              what
                  + ". Again: "
                  + classes
                  + "; a stack trace of this kind is logged once a minute");
    } else {
      LOGGER.log(
          Level.ERROR,
          Guide.CHECK_FAILED.after(
              what
                  + ". That is no refusal, since the caller may be right; mend what the exception"
                  + " says"),
          cause);
    }
  }

  /** Whether a kind has had its stack trace; of several threads one is told that it has not. */
  private boolean isTraced(String kind) {
    long now = clock.getAsLong();
    Long last = traced.get(kind);
    if (last != null) {
      return now - last < QUIET || !traced.replace(kind, last, now);
    }
    if (traced.size() >= MOST_KINDS) {
      traced.clear();
    }
    return traced.putIfAbsent(kind, now) != null;
  }

  private static String classes(Throwable thrown) {
    StringJoiner classes = new StringJoiner(", caused by ");
    @Nullable Throwable cause = thrown;
    for (int i = 0; i < CAUSES && cause != null; i++, cause = cause.getCause()) {
      classes.add(cause.getClass().getName());
    }
    return classes.toString();
  }
}
