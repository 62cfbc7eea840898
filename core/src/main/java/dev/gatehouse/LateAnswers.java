package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * The answers of a REST application. They are made as soon as the servlet container around it is
 * known, where there is one: at startup by CDI, else by the first request. Thread-safe.
 */
final class LateAnswers {

  private final Gatehouse settings;
  private final DenialBodies bodies;
  private volatile DenialAnswers answers;

  LateAnswers(Gatehouse settings, DenialBodies bodies) {
    this.settings = settings;
    this.bodies = bodies;
  }

  DenialAnswers of(ContainerRequestContext request) {
    DenialAnswers made = answers;
    if (made == null) {
      // Two first requests may both make them; they are equal.
      made = within((Container) request.getProperty(Container.PROPERTY));
    }
    return made;
  }

  /**
   * Makes the answers for this container.
   *
   * @param container null where there is none
   */
  DenialAnswers within(Container container) {
    DenialAnswers made = of(settings, bodies, container);
    answers = made;
    if (container != null) {
      container.publish(made);
    }
    return made;
  }

  static DenialAnswers of(Gatehouse settings, DenialBodies bodies, Container container) {
    return new DenialAnswers(
        new Denials(ChallengePolicy.of(settings, container)), bodies, settings);
  }
}
