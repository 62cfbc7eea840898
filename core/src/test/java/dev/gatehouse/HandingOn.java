package dev.gatehouse;

import java.util.function.Predicate;

/** Hands a question on, as a bean of an application may, and a server's proxy for its own bean. */
public final class HandingOn implements Predicate<String> {

  private final Predicate<String> behind;

  /** Hands on to this one. */
  public HandingOn(Predicate<String> behind) {
    this.behind = behind;
  }

  @Override
  public boolean test(String role) {
    return behind.test(role);
  }
}
