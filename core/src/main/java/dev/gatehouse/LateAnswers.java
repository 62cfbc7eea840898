package dev.gatehouse;

/**
 * The answers of a REST application. They are made as soon as the web application around it is
 * known, where there is one: at startup, else by the first request. Thread-safe.
 */
final class LateAnswers {

  private final Gatehouse settings;
  private final DenialBodies bodies;
  private final Container container;
  private final boolean filtered;
  private volatile DenialAnswers answers;

  /**
   * Creates them.
   *
   * @param filtered whether the application has filters of its own, which may read credentials
   */
  LateAnswers(Gatehouse settings, DenialBodies bodies, Container container, boolean filtered) {
    this.settings = settings;
    this.bodies = bodies;
    this.container = container;
    this.filtered = filtered;
    if (container.webApplication() != null) {
      get();
    }
  }

  DenialAnswers get() {
    DenialAnswers made = answers;
    if (made == null) {
      // Two first requests may both make them; they are equal.
      WebApplication application = container.webApplication();
      made = of(settings, bodies, application, filtered);
      answers = made;
      if (application != null) {
        application.publish(made);
      }
    }
    return made;
  }

  static DenialAnswers of(
      Gatehouse settings, DenialBodies bodies, WebApplication application, boolean filtered) {
    return new DenialAnswers(
        new Denials(ChallengePolicy.of(settings, application, filtered)), bodies, settings);
  }
}
