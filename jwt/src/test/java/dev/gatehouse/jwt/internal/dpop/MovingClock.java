package dev.gatehouse.jwt.internal.dpop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. */
final class MovingClock extends Clock {

  private Instant now;

  MovingClock(Instant start) {
    now = start;
  }

  void move(Duration further) {
    now = now.plus(further);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
