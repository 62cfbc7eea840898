package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * The answers of a REST application. They are made at its first request, which shows the servlet
 * container around it, where there is one. Thread-safe.
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
      Container container = (Container) request.getProperty(Container.PROPERTY);
      made = of(settings, bodies, container);
      answers = made;
      if (container != null) {
        container.publish(made);
      }
    }
    return made;
  }

  static DenialAnswers of(Gatehouse settings, DenialBodies bodies, Container container) {
    return new DenialAnswers(
        new Denials(ChallengePolicy.of(settings, container)), bodies, settings);
  }
}
