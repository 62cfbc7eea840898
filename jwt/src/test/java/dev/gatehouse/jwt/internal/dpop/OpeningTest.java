package dev.gatehouse.jwt.internal.dpop;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What may never open")
class OpeningTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void isOpenedAgainEachTimeThatItIsAskedFor() {
    Opening<String> opening = new Opening<>(() -> "try " + tries.incrementAndGet(), LONG);

    assertThat(opening.open(), is("try 1"));
    assertThat(opening.open(), is("try 2"));
  }

  @Test
  void isTriedAgainAfterItHasFailed() {
    IllegalArgumentException failure = new IllegalArgumentException("away");
    Opening<String> opening =
        new Opening<>(
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw failure;
              }
              return "open";
            },
            LONG);

    IllegalStateException thrown = assertThrows(IllegalStateException.class, opening::open);
    assertThat(
        thrown.getMessage(),
        is(
            "The cache of used DPoP proofs cannot be opened: java.lang.IllegalArgumentException:"
                + " away"));
    assertThat(thrown.getCause(), is(sameInstance(failure)));
    assertThat(opening.open(), is("open"));
  }

  @Test
  void isWaitedForByEachRequestNoLongerThanOnce() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Opening<String> opening =
        new Opening<>(
            () -> {
              tries.incrementAndGet();
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return "open at last";
            },
            Duration.ofSeconds(1));

    assertThat(
        assertThrows(IllegalStateException.class, opening::open).getMessage(),
        is(
            "The cache of used DPoP proofs was not opened within 1 seconds; see that its cluster"
                + " can be reached, or have another one remember them"));
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      assertThrows(IllegalStateException.class, opening::open);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start), is(lessThan(LONG.dividedBy(2))));
    assertThat("one thread tries", tries.get(), is(1));

    never.countDown();
    assertThat(openedSoon(opening), is("open at last"));
  }

  private static String openedSoon(Opening<String> opening) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      try {
        return opening.open();
      } catch (IllegalStateException notYet) {
        Thread.sleep(50);
      }
    }
    return opening.open();
  }
}
