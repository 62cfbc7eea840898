package dev.gatehouse.jwt.internal.dpop;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The memory of one node")
class NodeMemoryTest {

  /** The end of the range, so that it is passed on the way: nanoTime may start anywhere. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  private final NodeMemory memory = new NodeMemory(Duration.ofSeconds(91), 2, nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void knowsWhatItHasSeen() {
    assertThat(memory.isFirst("a"), is(true));
    assertThat(memory.isFirst("a"), is(false));
    assertThat(memory.isFirst("b"), is(true));
  }

  @Test
  void keepsItForItsLifetimeAndNoLonger() {
    memory.isFirst("a");
    pass(Duration.ofSeconds(91));
    assertThat(memory.isFirst("a"), is(false));
    pass(Duration.ofNanos(1));
    assertThat(memory.isFirst("a"), is(true));
  }

  @Test
  void forgetsNothingThatIsAliveWhenItIsFull() {
    memory.isFirst("a");
    memory.isFirst("b");
    String message =
        assertThrows(IllegalStateException.class, () -> memory.isFirst("c")).getMessage();
    assertThat(message, containsString("is full: 2 came within their lifetime"));
    assertThat("one that it has is still refused", memory.isFirst("a"), is(false));
  }

  @Test
  void hasRoomAgainOnceTheEldestIsOutOfDate() {
    memory.isFirst("a");
    pass(Duration.ofSeconds(50));
    memory.isFirst("b");
    pass(Duration.ofSeconds(42));
    assertThat(memory.isFirst("c"), is(true));
    assertThrows(IllegalStateException.class, () -> memory.isFirst("d"));
  }

  @Test
  void tellsOneOfManyThreadsThatItIsFirst() throws Exception {
    int threads = 8;
    NodeMemory shared = new NodeMemory(Duration.ofSeconds(91), 1000, System::nanoTime);
    AtomicInteger first = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      pool.execute(
          () -> {
            awaitQuietly(start);
            for (int key = 0; key < 500; key++) {
              if (shared.isFirst("key" + key)) {
                first.incrementAndGet();
              }
            }
          });
    }
    start.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS), is(true));
    assertThat(first.get(), is(500));
  }

  private static void awaitQuietly(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
