package dev.gatehouse.internal.caller;

import static java.util.stream.Collectors.toList;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.internal.fixture.CapturedLog;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often the log has the stack trace of a failure that comes with each request. */
class FailureLogTest {

  private static final String WHAT = "A check failed; the request is answered with 503";
  private static final String FIRST =
      WHAT
          + ". That is no refusal, since the caller may be right; mend what the exception says. See"
          + " docs/troubleshooting.md#check-failed";
  private static final String AGAIN =
      WHAT
          + ". Again: jakarta.ws.rs.ServiceUnavailableException, caused by java.io.IOException;"
          + " a stack trace of this kind is logged once a minute";

  /** Nanoseconds may begin anywhere, and turn over. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7);

  private final FailureLog failures = new FailureLog(nanos::get);

  private static Throwable outage() {
    return new ServiceUnavailableException(7L, new IOException("issuer.example\nis away"));
  }

  private List<LogRecord> logged(Throwable... causes) {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      for (Throwable cause : causes) {
        failures.log(WHAT, cause);
      }
      return log.records();
    }
  }

  private static List<String> messages(List<LogRecord> records) {
    return records.stream().map(LogRecord::getMessage).collect(toList());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void theFirstOfAKindHasItsStackTrace() {
    Throwable first = outage();
    List<LogRecord> logged = logged(first, outage(), outage());

    assertThat(messages(logged), contains(FIRST, AGAIN, AGAIN));
    assertThat(logged.get(0).getThrown(), is(sameInstance(first)));
    assertThat(logged.get(1).getThrown(), is(nullValue()));
    assertThat(logged.get(2).getThrown(), is(nullValue()));
    assertThat(
        logged.stream().map(LogRecord::getLevel).distinct().toList(), contains(Level.SEVERE));
  }

  @Test
  void aMinuteLaterItHasOneAgain() {
    logged(outage());
    pass(Duration.ofSeconds(59));
    assertThat(messages(logged(outage())), contains(AGAIN));

    pass(Duration.ofSeconds(1));
    Throwable later = outage();
    List<LogRecord> logged = logged(later, outage());

    assertThat(messages(logged), contains(FIRST, AGAIN));
    assertThat(logged.get(0).getThrown(), is(sameInstance(later)));
  }

  @Test
  void anotherKindOfFailureHasItsOwn() {
    logged(outage());

    for (Throwable other :
        List.of(
            new IllegalStateException("a bug"),
            new ServiceUnavailableException(7L),
            new ServiceUnavailableException(7L, new IllegalStateException()))) {
      assertThat(logged(other).get(0).getThrown(), is(sameInstance(other)));
    }
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      failures.log("Another check failed", outage());
      assertThat(
          messages(log.records()),
          contains("Another check failed" + FIRST.substring(WHAT.length())));
    }
  }

  @Test
  void causesThatAreACircleEnd() {
    Exception first = new IllegalStateException();
    first.initCause(new IllegalArgumentException(first));

    assertThat(logged(first, first), hasSize(2));
  }

  @Test
  void manyKindsAreForgotten() {
    logged(outage());
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      IntStream.range(1, FailureLog.MOST_KINDS)
          .forEach(i -> failures.log("Check " + i + " failed", outage()));
      assertThat(log.records(), hasSize(FailureLog.MOST_KINDS - 1));
    }
    assertThat(messages(logged(outage())), contains(AGAIN));

    logged(new IllegalStateException("one kind too many"));
    assertThat(messages(logged(outage())), contains(FIRST));
  }

  @Test
  void ofManyThreadsOneLogsTheStackTrace() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      for (int i = 0; i < 400; i++) {
        threads.execute(() -> failures.log(WHAT, outage()));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES), is(true));

      assertThat(log.records(), hasSize(400));
      assertThat(
          log.records().stream().map(LogRecord::getThrown).filter(Objects::nonNull).toList(),
          hasSize(1));
    } finally {
      threads.shutdownNow();
    }
  }
}
