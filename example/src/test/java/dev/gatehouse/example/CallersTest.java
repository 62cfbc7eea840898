package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.authentication.Caller;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CallersTest {

  private final Callers callers = Callers.demo();

  @Test
  void knowsAliceAndBobByTheirPasswords() {
    assertThat(
        callers.validate("alice", "wonderland"), is(Optional.of(Caller.of("alice", "customer"))));
    assertThat(
        callers.validate("bob", "builder"), is(Optional.of(Caller.of("bob", "customer", "admin"))));
  }

  @Test
  void knowsNobodyByAnothersPassword() {
    assertThat(callers.validate("alice", "builder"), is(Optional.empty()));
  }

  @Test
  void comparesUserIdsExactly() {
    assertThat(callers.validate("Alice", "wonderland"), is(Optional.empty()));
  }

  @Test
  void knowsNobodyByThePasswordThatUnknownUserIdsAreHeldAgainst() {
    assertThat(callers.validate("mallory", ""), is(Optional.empty()));
  }

  @Test
  void takesItsTimeForAnUnknownUserId() {
    long wrongPassword = fastest("alice");
    long unknownUserId = fastest("mallory");

    // Without the hash it would be a thousandth; a half leaves room for a busy machine.
    assertThat(unknownUserId, is(greaterThan(wrongPassword / 2)));
  }

  private long fastest(String userId) {
    return IntStream.range(0, 20)
        .mapToLong(
            i -> {
              long start = System.nanoTime();
              callers.validate(userId, "wrong");
              return System.nanoTime() - start;
            })
        .min()
        .orElseThrow();
  }
}
