package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which challenges a 401 carries: those of the setting, else of the authenticators, else Bearer.
 */
final class ChallengePolicy {

  private static final String METADATA = "resource_metadata";

  private ChallengePolicy() {}

  static List<Challenge> challenges(Gatehouse settings) {
    String realm = realm(settings);
    List<String> schemes = settings.get(Setting.SCHEMES, List.<String>of());
    Stream<Challenge> challenges;
    if (!schemes.isEmpty()) {
      challenges = schemes.stream().map(scheme -> challenge(scheme, realm));
    } else if (!settings.authenticators().isEmpty()) {
      challenges = settings.authenticators().stream().map(a -> a.challenge(realm));
    } else {
      challenges = Stream.of(challenge("Bearer", realm));
    }
    URI metadata = settings.get(Setting.RESOURCE_METADATA, (URI) null);
    return challenges.map(challenge -> withMetadata(challenge, metadata)).distinct().toList();
  }

  static List<String> schemesOfAuthenticators(Gatehouse settings) {
    String realm = realm(settings);
    return settings.authenticators().stream().map(a -> a.challenge(realm).scheme()).toList();
  }

  static String realm(Gatehouse settings) {
    return settings.get(Setting.REALM, "application");
  }

  private static Challenge challenge(String scheme, String realm) {
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
