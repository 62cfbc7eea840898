package dev.gatehouse.internal.challenge;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.metadata.MetadataLocation;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.text.Guide;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which challenges a 401 carries: those of the setting, else of the authenticators, else of the
 * mechanism that the application asks its container for, else Bearer.
 *
 * @param challenges at least one
 * @param realm of the protection space
 * @param known whether they are more than a guess, so that other schemes are certain to be refused
 * @param anybodyReads whether anybody may read credentials, although it is not known in which
 *     schemes
 */
public record ChallengePolicy(
    List<Challenge> challenges, String realm, boolean known, boolean anybodyReads) {

  public static final String UNNAMED_REALM = "application";

  private static final String METADATA = "resource_metadata";

  /**
   * Chooses.
   *
   * @param application null where there is none
   * @param othersMayRead whether somebody else may read credentials, a filter of the application
   *     say
   */
  public static ChallengePolicy of(
      Settings settings, @Nullable ChallengeSource application, boolean othersMayRead) {
    String realm = realm(settings, application);
    List<Challenge> known = known(settings, application, realm);
    Stream<Challenge> challenges =
        known.isEmpty() ? Stream.of(Scheme.BEARER.challenge(realm)) : known.stream();
    boolean atHost = application != null && application.isMetadataAtHost();
    URI metadata = MetadataLocation.named(settings, atHost).orElse(null);
    return new ChallengePolicy(
        inOrder(
            challenges
                .map(challenge -> withMetadata(readAlike(challenge), metadata))
                .distinct()
                .toList(),
            settings),
        known.isEmpty() ? realm : known.get(0).parameter("realm").orElse(realm),
        !known.isEmpty(),
        application != null || othersMayRead);
  }

  /**
   * Whether the challenges are a guess that an application may have to mend. Where nobody reads any
   * credentials the start has said so.
   */
  boolean isGuess() {
    return !known && anybodyReads;
  }

  /** What the log is told of a guess, as soon as a client meets it. */
  String remarkOnGuess() {
    return Guide.GUESSED_CHALLENGE.after(
        "A 401 offers Bearer, which is a guess: nothing tells Gatehouse how callers of this"
            + " application authenticate, and clients act on what they are offered (RFC 9110,"
            + " section 11.6.1). Name the schemes by "
            + Setting.SCHEMES.key()
            + ", for example Basic; or add an authenticator by"
            + " GatehouseFeature.builder().authenticator(...)");
  }

  /** Clients that are not those of browsers compare the names of OAuth by case. */
  private static Challenge readAlike(Challenge challenge) {
    Scheme scheme = Scheme.of(challenge);
    return scheme.isOfOAuth() && challenge.token68().isEmpty()
        ? scheme.keeping(parameter -> true, challenge)
        : challenge;
  }

  /** Some clients of OAuth read the first line alone; a setting that names schemes orders them. */
  private static List<Challenge> inOrder(List<Challenge> challenges, Settings settings) {
    return settings.get(Setting.SCHEMES, List.<String>of()).isEmpty()
        ? challenges.stream()
            .sorted(Comparator.comparing(challenge -> Scheme.of(challenge) != Scheme.BEARER))
            .toList()
        : challenges;
  }

  private static List<Challenge> known(
      Settings settings, @Nullable ChallengeSource application, String realm) {
    List<String> schemes = settings.get(Setting.SCHEMES, List.<String>of());
    if (!schemes.isEmpty()) {
      return schemes.stream().map(scheme -> Scheme.challenge(scheme, realm)).toList();
    }
    if (!settings.authenticators().isEmpty()) {
      return ofAuthenticators(settings, realm).toList();
    }
    return application == null
        ? List.of()
        : application.challenges(realm, settings.find(Setting.REALM).isPresent());
  }

  public static List<String> schemesOfAuthenticators(Settings settings) {
    String realm = realm(settings, null);
    return ofAuthenticators(settings, realm).map(Challenge::scheme).toList();
  }

  private static Stream<Challenge> ofAuthenticators(Settings settings, String realm) {
    return settings.authenticators().stream().flatMap(a -> a.challenges(realm).stream());
  }

  private static String realm(Settings settings, @Nullable ChallengeSource application) {
    return settings.get(Setting.REALM, application == null ? UNNAMED_REALM : application.name());
  }

  /** RFC 9728, section 5.1; Basic defines no such parameter (RFC 7617, section 2). */
  private static Challenge withMetadata(Challenge challenge, @Nullable URI metadata) {
    return metadata == null
            || !Scheme.of(challenge).isOfOAuth()
            || challenge.parameter(METADATA).isPresent()
        ? challenge
        : challenge.with(METADATA, metadata.toString());
  }
}
