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
  private final Set<Class<?>> scanned;
  private final Supplier<List<Mechanism>> mechanisms;
  private volatile DenialAnswers answers;

  /**
   * Creates the container of an application.
   *
   * @param applicationName the realm where nobody names another
   * @param scanned the classes that the container has found by scanning, resource classes among
   *     them
   * @param mechanisms how its callers authenticate, as far as the application says; asked when the
   *     answers are made, not before CDI has started
   */
  Container(String applicationName, Set<Class<?>> scanned, Supplier<List<Mechanism>> mechanisms) {
    this.scanned = Set.copyOf(scanned);
    this.applicationName = applicationName;
    this.mechanisms = mechanisms;
  }

  Set<Class<?>> scanned() {
    return scanned;
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

  /** What {@link #CHALLENGES} holds, empty for null: containers and REST read it each their way. */
  @SuppressWarnings("unchecked") // only the servlet filter writes it
  static List<String> challenges(Object attribute) {
    return attribute == null ? List.of() : (List<String>) attribute;
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
