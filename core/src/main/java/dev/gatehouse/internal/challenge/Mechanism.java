package dev.gatehouse.internal.challenge;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.settings.Setting;
import java.lang.annotation.Annotation;
import java.util.Optional;

/**
 * A way of authenticating that an application asks its container for.
 *
 * @param method as web.xml and MicroProfile JWT name it, for example {@code BASIC}
 * @param realm what is named for it, or empty
 */
public record Mechanism(String method, String realm) {

  private static final String SECURITY =
      "jakarta.security.enterprise.authentication.mechanism.http.";

  /**
   * Reads an annotation of MicroProfile JWT or Jakarta Security; empty for any other, and for
   * forms, which have no challenge in HTTP.
   *
   * <p>By name and reflection: where the server lacks an API, its types must not be touched.
   */
  public static Optional<Mechanism> of(Annotation annotation) {
    String type = annotation.annotationType().getName();
    if (type.equals("org.eclipse.microprofile.auth.LoginConfig")) {
      return Optional.of(
          new Mechanism(text(annotation, "authMethod"), text(annotation, "realmName")));
    }
    return type.equals(SECURITY + "BasicAuthenticationMechanismDefinition")
        ? Optional.of(new Mechanism("BASIC", text(annotation, "realmName")))
        : Optional.empty();
  }

  private static String text(Annotation annotation, String member) {
    Class<?> type = annotation.annotationType();
    try {
      return String.valueOf(type.getMethod(member).invoke(annotation));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "@"
              + type.getSimpleName()
              + " has no "
              + member
              + ": this is no annotation of MicroProfile JWT 1.0 or Jakarta Security 1.0, or later;"
              + " remove the jar that brings it",
          e);
    }
  }

  /** The scheme of its challenge; empty for those that are no challenge of HTTP, such as forms. */
  public Optional<Scheme> scheme() {
    return switch (method) {
      case "BASIC" -> Optional.of(Scheme.BASIC);
      case "MP-JWT" -> Optional.of(Scheme.BEARER);
      default -> Optional.empty();
    };
  }

  /**
   * The challenge of this mechanism, as far as Gatehouse can make it.
   *
   * @param given the realm of the setting, or else the application's name
   * @param set whether it is that of the setting, which has the word
   */
  public Optional<Challenge> challenge(String given, boolean set) {
    // Jakarta Security evaluates expressions; what they come to is not known here.
    boolean unknown = realm.contains("${") || realm.contains("#{") || !Setting.REALM.accepts(realm);
    return scheme().map(scheme -> scheme.challenge(set || unknown ? given : realm));
  }
}
