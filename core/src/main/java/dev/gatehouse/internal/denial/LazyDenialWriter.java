package dev.gatehouse.internal.denial;

import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.FailureLog;
import dev.gatehouse.internal.caller.ScopeCheck;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import dev.gatehouse.internal.challenge.MisreadChallenges;
import dev.gatehouse.internal.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The writer of a REST application's denials. It is made as soon as the web application around it
 * is known, where there is one: at startup, else by the first request. Thread-safe.
 */
public final class LazyDenialWriter {

  private final Settings settings;
  private final DenialBodies bodies;
  private final Container container;
  private final boolean othersMayRead;
  private final ScopeCheck scopes;
  private final FailureLog failures = new FailureLog();
  private volatile @Nullable DenialWriter writer;

  /**
   * Creates it.
   *
   * @param othersMayRead whether somebody else may read credentials, a filter of the application
   *     say
   */
  public LazyDenialWriter(
      Settings settings, DenialBodies bodies, Container container, boolean othersMayRead) {
    this.settings = settings;
    this.bodies = bodies;
    this.container = container;
    this.othersMayRead = othersMayRead;
    this.scopes = ScopeCheck.of(settings, container::scopes);
    if (container.webApplication() != null) {
      get();
    }
  }

  /** Tells which scopes a caller is without. */
  public ScopeCheck scopes() {
    return scopes;
  }

  /** Where checks that fail are logged. */
  public FailureLog failures() {
    return failures;
  }

  public DenialWriter get() {
    DenialWriter made = writer;
    if (made == null) {
      // Two first requests may both make one; they are equal.
      WebApplication application = container.webApplication();
      made = of(settings, bodies, application, othersMayRead);
      writer = made;
      if (application != null) {
        application.publish(made);
      }
    }
    return made;
  }

  public static DenialWriter of(
      Settings settings,
      DenialBodies bodies,
      @Nullable WebApplication application,
      boolean othersMayRead) {
    ChallengePolicy policy = ChallengePolicy.of(settings, application, othersMayRead);
    MisreadChallenges.warn(policy.challenges());
    return new DenialWriter(new DenialCatalogue(policy), bodies, settings);
  }
}
