package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the servlet container knows of an application, and where REST and container meet: both
 * answer with the same {@link DenialAnswers}. Names no servlet type, since embedded runtimes have
 * none. Thread-safe.
 */
final class Container {

  /** The request attribute that holds it; REST sees those as properties (REST 3.1, 6.3). */
  static final String PROPERTY = "dev.gatehouse.container";

  /** The request attribute with the challenges that the container has put on the response. */
  static final String CHALLENGES = "dev.gatehouse.challenges";

  private final String applicationName;
  private final Set<Class<?>> resources;
  private final Supplier<List<Mechanism>> mechanisms;
  private volatile DenialAnswers answers;

  /**
   * Creates the container of an application.
   *
   * @param applicationName the realm where nobody names another
   * @param resources the classes with {@code @Path} that the container has found by scanning
   * @param mechanisms how its callers authenticate, as far as the application says; asked at the
   *     first request, when every part of the server has started
   */
  Container(String applicationName, Set<Class<?>> resources, Supplier<List<Mechanism>> mechanisms) {
    this.resources = Set.copyOf(resources);
    this.applicationName = applicationName;
    this.mechanisms = mechanisms;
  }

  Set<Class<?>> resources() {
    return resources;
  }

  String applicationName() {
    return applicationName;
  }

  /** The challenges of the mechanisms that are known, the realm chosen as they say. */
  List<Challenge> challenges(String realm, boolean realmIsSet) {
    return mechanisms.get().stream()
        .map(mechanism -> mechanism.challenge(realm, realmIsSet))
        .distinct()
        .toList();
  }

  /** The answers of the first REST application that was asked, or null before that. */
  DenialAnswers answers() {
    return answers;
  }

  synchronized void publish(DenialAnswers ofRest) {
    if (answers == null) {
      answers = ofRest;
    }
  }
}
