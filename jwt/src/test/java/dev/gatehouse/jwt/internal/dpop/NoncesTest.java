package dev.gatehouse.jwt.internal.dpop;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A nonce")
class NoncesTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:30Z");

  static SecretKey key(int seed) {
    byte[] bytes = new byte[Nonces.KEY_BYTES];
    bytes[0] = (byte) seed;
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  private static Nonces at(Duration later, int key) {
    return new Nonces(key(key), Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
  }

  @Test
  @DisplayName("is of NQCHAR (RFC 9449, section 8.1), and 256 bit long")
  void isOfPlainCharacters() {
    assertThat(at(Duration.ZERO, 1).current(), matchesPattern("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void isGoodOnAnyNodeWithTheKey() {
    assertThat(at(Duration.ZERO, 1).isGood(at(Duration.ZERO, 1).current()), is(true));
  }

  @Test
  void isBadWhereTheKeyIsAnother() {
    assertThat(at(Duration.ZERO, 1).isGood(at(Duration.ZERO, 2).current()), is(false));
  }

  @Test
  void isGoodInTheNextWindowToo() {
    assertThat(at(Nonces.WINDOW, 1).isGood(at(Duration.ZERO, 1).current()), is(true));
  }

  @Test
  void isBadInTheOneAfter() {
    assertThat(
        at(Nonces.WINDOW.multipliedBy(2), 1).isGood(at(Duration.ZERO, 1).current()), is(false));
  }

  @Test
  void isGoodWhereItsNodeIsAheadByAWindow() {
    assertThat(at(Duration.ZERO, 1).isGood(at(Nonces.WINDOW, 1).current()), is(true));
  }

  @Test
  void isBadFromFurtherAhead() {
    assertThat(
        at(Duration.ZERO, 1).isGood(at(Nonces.WINDOW.multipliedBy(2), 1).current()), is(false));
  }

  @Test
  void changesWithTheWindow() {
    MovingClock clock = new MovingClock(NOW);
    Nonces nonces = new Nonces(key(1), clock);
    String first = nonces.current();
    clock.move(Nonces.WINDOW);
    assertThat(nonces.current(), is(not(first)));
    assertThat(nonces.isGood(first), is(true));
    clock.move(Nonces.WINDOW);
    assertThat(nonces.isGood(first), is(false));
  }

  @Test
  void isOldInTheNextWindowAlone() {
    String nonce = at(Duration.ZERO, 1).current();
    assertThat(at(Nonces.WINDOW.negated(), 1).isOld(nonce), is(false));
    assertThat(at(Duration.ZERO, 1).isOld(nonce), is(false));
    assertThat(at(Nonces.WINDOW, 1).isOld(nonce), is(true));
    assertThat(at(Nonces.WINDOW.multipliedBy(2), 1).isOld(nonce), is(false));
    assertThat(at(Nonces.WINDOW, 2).isOld(nonce), is(false));
    assertThat(at(Nonces.WINDOW, 1).isOld(null), is(false));
  }

  @Test
  void isNoTextOfAClient() {
    Nonces nonces = at(Duration.ZERO, 1);
    assertThat(nonces.isGood(null), is(false));
    assertThat(nonces.isGood(""), is(false));
    assertThat(nonces.isGood(nonces.current() + "A"), is(false));
    assertThat(nonces.isGood(nonces.current().substring(1)), is(false));
  }

  @Test
  void ofARandomKeyIsGoodOnItsOwnNodeOnly() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Nonces one = new Nonces(null, clock);
    assertThat(one.isGood(one.current()), is(true));
    assertThat(new Nonces(null, clock).isGood(one.current()), is(false));
  }
}
