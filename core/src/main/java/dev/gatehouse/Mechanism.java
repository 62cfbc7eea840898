package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import java.lang.annotation.Annotation;
import java.util.Optional;

/**
 * A way of authenticating that a class of the application asks its container for.
 *
 * @param scheme of its challenge
 * @param realm what the annotation names, or empty
 */
record Mechanism(String scheme, String realm) {

  /**
   * Reads an annotation of MicroProfile JWT or Jakarta Security; empty for any other, and for
   * forms, which have no challenge in HTTP.
   *
   * <p>Told by name first: where the server lacks an API, its types must not be touched.
   */
  static Optional<Mechanism> of(Annotation annotation) {
    return switch (annotation.annotationType().getName()) {
      case "org.eclipse.microprofile.auth.LoginConfig" -> ofLoginConfig(annotation);
      case "jakarta.security.enterprise.authentication.mechanism.http"
              + ".BasicAuthenticationMechanismDefinition" ->
          Optional.of(basic(((BasicAuthenticationMechanismDefinition) annotation).realmName()));
      default -> Optional.empty();
    };
  }

  static Mechanism basic(String realm) {
    return new Mechanism("Basic", realm);
  }

  private static Optional<Mechanism> ofLoginConfig(Annotation login) {
    try {
      // By reflection: MicroProfile's jars have no module name that could be required for good.
      Class<?> type = login.annotationType();
      return of(
          String.valueOf(type.getMethod("authMethod").invoke(login)),
          String.valueOf(type.getMethod("realmName").invoke(login)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "@LoginConfig has no authMethod and realmName: this is no annotation of MicroProfile JWT"
              + " 1.0 or later; remove the jar that brings it",
          e);
    }
  }

  /** A mechanism by the name that MicroProfile JWT and web.xml give it; forms have no challenge. */
  static Optional<Mechanism> of(String authMethod, String realm) {
    return switch (authMethod) {
      case "BASIC" -> Optional.of(basic(realm));
      case "MP-JWT" -> Optional.of(new Mechanism("Bearer", realm));
      default -> Optional.empty();
    };
  }

  /**
   * The challenge of this mechanism.
   *
   * @param given the realm of the setting, or else the application's name
   * @param set whether it is that of the setting, which has the word
   */
  Challenge challenge(String given, boolean set) {
    // Jakarta Security evaluates expressions; what they come to is not known here.
    boolean unknown = realm.contains("${") || realm.contains("#{") || !Setting.REALM.accepts(realm);
    return ChallengePolicy.challenge(scheme, set || unknown ? given : realm);
  }
}
