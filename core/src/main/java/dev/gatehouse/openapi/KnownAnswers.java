package dev.gatehouse.openapi;

import dev.gatehouse.AccessTable;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.cdi.CdiLookup;
import dev.gatehouse.internal.cdi.RestApplications;
import dev.gatehouse.internal.cdi.StartedApplication;
import jakarta.ws.rs.ApplicationPath;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Gatehouse answers, as far as that is known when a document is made.
 *
 * @param rules of the operations
 * @param schemes of the challenges in lower case, as far as they are certain
 * @param ownBodies whether the application writes the bodies of denials itself
 */
record KnownAnswers(DocumentedRules rules, List<String> schemes, boolean ownBodies) {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** What is known of the application that has Gatehouse; the log says why where nothing is. */
  static Optional<KnownAnswers> find() {
    RestApplications rest = CdiLookup.restApplications();
    if (rest == null) {
      return nothing(
          "CDI does not tell what it knows of this application",
          "Add an empty WEB-INF/beans.xml; on Payara, deploy no other application at the root; or"
              + " take the filter out of mp.openapi.filter");
    }
    List<StartedApplication> started = rest.started();
    Optional<KnownAnswers> answers =
        started.isEmpty() ? EarlyAnswers.find(rest) : Optional.of(of(started));
    if (answers.isPresent() && answers.get().rules().isEmpty()) {
      return nothing(
          "no resource class is known",
          "Ask for the document once REST has started, give resource classes a scope, and leave"
              + " gatehouse.enabled true");
    }
    return answers;
  }

  private static Optional<KnownAnswers> nothing(String fact, String remedy) {
    LOGGER.log(
        Level.WARNING,
        "The OpenAPI document says nothing of Gatehouse's 401 and 403: "
            + fact
            + ". Their rules are those of the REST applications that have started by then, or of"
            + " the resource classes that CDI finds. "
            + remedy);
    return Optional.empty();
  }

  private static KnownAnswers of(List<StartedApplication> started) {
    DocumentedRules rules = new DocumentedRules();
    for (StartedApplication application : started) {
      rules.add(application.table().get(), paths(application.scanned()));
    }
    List<StartedApplication> withEndpoints =
        started.stream()
            .filter(application -> !application.table().get().endpoints().isEmpty())
            .toList();
    List<List<String>> schemes =
        withEndpoints.stream()
            .map(application -> schemes(application.challenges()))
            .distinct()
            .toList();
    return new KnownAnswers(
        rules,
        schemes.size() == 1 ? schemes.get(0) : List.of(),
        withEndpoints.stream().anyMatch(StartedApplication::ownBodies));
  }

  static List<String> schemes(Collection<Challenge> challenges) {
    return challenges.stream()
        .map(challenge -> challenge.scheme().toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** The paths of the applications among some classes. */
  static Set<String> paths(Set<Class<?>> classes) {
    return classes.stream()
        .map(type -> type.getAnnotation(ApplicationPath.class))
        .filter(Objects::nonNull)
        // REST 3.1, section 2.3.2: it may end so, for the sake of servlets.
        .map(path -> path.value().replaceFirst("/\\*$", ""))
        .collect(Collectors.toSet());
  }

  /** With one table. */
  static DocumentedRules rules(AccessTable table, Set<Class<?>> classes) {
    DocumentedRules rules = new DocumentedRules();
    rules.add(table, paths(classes));
    return rules;
  }
}
