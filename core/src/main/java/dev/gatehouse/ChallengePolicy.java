package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which challenges a 401 carries: those of the setting, else of the authenticators, else of the
 * mechanism that the application asks its container for, else Bearer.
 *
 * @param challenges at least one
 * @param realm of the protection space
 * @param known whether they are more than a guess, so that other schemes are certain to be refused
 */
record ChallengePolicy(List<Challenge> challenges, String realm, boolean known) {

  static final String UNNAMED_REALM = "application";
  private static final String METADATA = "resource_metadata";

  /**
   * Chooses.
   *
   * @param container null where there is none, or none was met yet
   */
  static ChallengePolicy of(Gatehouse settings, Container container) {
    String realm = realm(settings, container);
    List<Challenge> known = known(settings, container, realm);
    Stream<Challenge> challenges =
        known.isEmpty() ? Stream.of(challenge("Bearer", realm)) : known.stream();
    URI metadata = settings.get(Setting.RESOURCE_METADATA, (URI) null);
    return new ChallengePolicy(
        challenges.map(challenge -> withMetadata(challenge, metadata)).distinct().toList(),
        known.isEmpty() ? realm : known.get(0).parameter("realm").orElse(realm),
        !known.isEmpty());
  }

  private static List<Challenge> known(Gatehouse settings, Container container, String realm) {
    List<String> schemes = settings.get(Setting.SCHEMES, List.<String>of());
    if (!schemes.isEmpty()) {
      return schemes.stream().map(scheme -> challenge(scheme, realm)).toList();
    }
    if (!settings.authenticators().isEmpty()) {
      return settings.authenticators().stream().map(a -> a.challenge(realm)).toList();
    }
    return container == null
        ? List.of()
        : container.challenges(realm, settings.get(Setting.REALM, null) != null);
  }

  static List<String> schemesOfAuthenticators(Gatehouse settings) {
    String realm = realm(settings, null);
    return settings.authenticators().stream().map(a -> a.challenge(realm).scheme()).toList();
  }

  private static String realm(Gatehouse settings, Container container) {
    return settings.get(
        Setting.REALM, container == null ? UNNAMED_REALM : container.applicationName());
  }

  static Challenge challenge(String scheme, String realm) {
    Challenge challenge = Challenge.of(scheme, realm);
    // RFC 7617, section 2.1: otherwise clients guess how to encode what is not ASCII.
    return challenge.hasScheme("Basic") ? challenge.with("charset", "UTF-8") : challenge;
  }

  /** RFC 9728, section 5.1; Basic defines no such parameter (RFC 7617, section 2). */
  private static Challenge withMetadata(Challenge challenge, URI metadata) {
    boolean takesIt = challenge.hasScheme("Bearer") || challenge.hasScheme("DPoP");
    return metadata == null || !takesIt || challenge.parameter(METADATA).isPresent()
        ? challenge
        : challenge.with(METADATA, metadata.toString());
  }
}
