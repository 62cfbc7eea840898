package dev.gatehouse.openapi;

import dev.gatehouse.AccessTable;
import dev.gatehouse.Unannotated;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.cdi.RestApplications;
import dev.gatehouse.internal.cdi.StartedApplication;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import dev.gatehouse.internal.challenge.ChallengeSource;
import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import dev.gatehouse.internal.table.ApplicationReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Gatehouse will answer, where a document is made before REST starts: by the classes that CDI
 * has seen and the settings of MicroProfile Config. What the application sets in code is not known
 * yet, and told once it is.
 *
 * @param unannotated what is thought to happen to endpoints without an annotation
 * @param schemes what are thought to be the schemes of challenges
 */
record EarlyAnswers(Unannotated unannotated, List<String> schemes) {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  static Optional<KnownAnswers> find(RestApplications rest) {
    Settings settings = SettingsReader.withAuthenticators(Settings.NONE, Map.of());
    if (!settings.get(Setting.ENABLED, true)) {
      return Optional.empty();
    }
    ClassLoader loader = loader();
    Set<Class<?>> seen = rest.seen(loader);
    ChallengePolicy policy =
        ChallengePolicy.of(settings, new Mechanisms(mechanisms(rest, seen, loader)), false);
    EarlyAnswers early =
        new EarlyAnswers(
            settings.get(Setting.UNANNOTATED, Unannotated.PERMIT),
            policy.known() ? KnownAnswers.schemes(policy.challenges()) : List.of());
    rest.whenStarted(early::compare);
    return Optional.of(
        new KnownAnswers(KnownAnswers.rules(table(seen, settings), seen), early.schemes, false));
  }

  private static ClassLoader loader() {
    ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
    return ofThread == null ? EarlyAnswers.class.getClassLoader() : ofThread;
  }

  private static List<Mechanism> mechanisms(
      RestApplications rest, Set<Class<?>> seen, ClassLoader loader) {
    return Stream.concat(
            seen.stream()
                .flatMap(type -> Arrays.stream(type.getAnnotations()))
                .flatMap(annotation -> Mechanism.of(annotation).stream()),
            rest.mechanisms(loader).stream())
        .distinct()
        .toList();
  }

  /**
   * Class by class where they do not go together: what keeps one from being served, an application
   * that does not name it need not know.
   */
  private static AccessTable table(Set<Class<?>> seen, Settings settings) {
    try {
      return ApplicationReader.table(seen, settings);
    } catch (IllegalStateException problems) {
      LOGGER.log(Level.DEBUG, "Not all resource classes can be served", problems);
    }
    List<AccessTable.Endpoint> endpoints = new ArrayList<>();
    for (Class<?> resourceClass : seen) {
      try {
        endpoints.addAll(ApplicationReader.table(Set.of(resourceClass), settings).endpoints());
      } catch (IllegalStateException problem) {
        LOGGER.log(Level.DEBUG, "Not in the OpenAPI document: " + resourceClass.getName(), problem);
      }
    }
    return AccessTable.of(endpoints, List.of());
  }

  /** Tells what the document has got wrong; the table of what is about to start is not asked. */
  private void compare(StartedApplication application) {
    List<String> wrong = new ArrayList<>();
    if (application.unannotated() != unannotated) {
      wrong.add(Setting.UNANNOTATED.key());
    }
    List<String> really = KnownAnswers.schemes(application.challenges());
    // Without any it was told what the document lacks.
    if (!schemes.isEmpty() && !really.equals(schemes)) {
      wrong.add(Setting.SCHEMES.key());
    }
    if (application.ownBodies()) {
      wrong.add("the DenialRenderer");
    }
    if (!wrong.isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          "The OpenAPI document was made before REST started, and does not know of "
              + String.join(", ", wrong)
              + ". This server makes it by MicroProfile Config alone: write settings with a key"
              + " into META-INF/microprofile-config.properties, and what a renderer writes by"
              + " @APIResponse");
    }
  }

  /** What an application says of how its callers authenticate, before its servlet context is. */
  private record Mechanisms(List<Mechanism> mechanisms) implements ChallengeSource {

    @Override
    public String name() {
      return ChallengePolicy.UNNAMED_REALM;
    }

    @Override
    public List<Challenge> challenges(String realm, boolean realmIsSet) {
      return mechanisms.stream()
          .flatMap(mechanism -> mechanism.challenge(realm, realmIsSet).stream())
          .toList();
    }

    @Override
    public boolean isMetadataAtHost() {
      return false;
    }
  }
}
