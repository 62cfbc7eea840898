package dev.gatehouse.internal.caller;

import dev.gatehouse.DenialReason;
import dev.gatehouse.http.AuthParam;
import dev.gatehouse.http.BasicCredentials;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An authentication scheme and what it prescribes: which credentials can be read, which parameters
 * a challenge needs, and what it may say of an error.
 */
public enum Scheme {
  /** RFC 7617. */
  BASIC("Basic") {
    @Override
    public boolean canRead(Credentials credentials) {
      return BasicCredentials.of(credentials).isPresent();
    }

    @Override
    Challenge withRequired(Challenge challenge, String realm) {
      return challenge.parameter("realm").isEmpty() ? challenge.with("realm", realm) : challenge;
    }

    /** Section 2.1: otherwise clients guess how to encode what is not ASCII. */
    @Override
    public Challenge withDetails(Challenge challenge) {
      return challenge.parameter("charset").isEmpty()
          ? challenge.with("charset", "UTF-8")
          : challenge;
    }
  },

  /** RFC 6750. */
  BEARER("Bearer") {
    @Override
    public boolean canRead(Credentials credentials) {
      return credentials.token68().isPresent();
    }

    /** Section 3: at least one parameter. */
    @Override
    Challenge withRequired(Challenge challenge, String realm) {
      return challenge.parameters().isEmpty() ? challenge.with("realm", realm) : challenge;
    }

    @Override
    public boolean isOfOAuth() {
      return true;
    }
  },

  /** RFC 9449. */
  DPOP("DPoP") {
    @Override
    public boolean canRead(Credentials credentials) {
      return credentials.token68().isPresent();
    }

    @Override
    public boolean isOfOAuth() {
      return true;
    }
  },

  /** RFC 4559, section 4.1: a name, or a token68. */
  NEGOTIATE("Negotiate"),

  /** As Negotiate. */
  NTLM("NTLM"),

  /** Any other one, of which nothing is known. */
  OTHER("");

  private final String registered;

  Scheme(String registered) {
    this.registered = registered;
  }

  /** The scheme of a challenge. */
  public static Scheme of(Challenge challenge) {
    for (Scheme scheme : values()) {
      if (challenge.hasScheme(scheme.registered)) {
        return scheme;
      }
    }
    return OTHER;
  }

  /** The scheme of credentials. */
  static Scheme of(Credentials credentials) {
    for (Scheme scheme : values()) {
      if (credentials.hasScheme(scheme.registered)) {
        return scheme;
      }
    }
    return OTHER;
  }

  /**
   * A challenge of a scheme as it is to be sent, with all that the scheme prescribes.
   *
   * @param name of any scheme
   */
  public static Challenge challenge(String name, String realm) {
    Challenge bare = Challenge.of(name);
    Scheme scheme = of(bare);
    Challenge required = scheme == NEGOTIATE || scheme == NTLM ? bare : Challenge.of(name, realm);
    return scheme.withDetails(required);
  }

  /** The challenge of this scheme as it is to be sent. */
  public Challenge challenge(String realm) {
    return challenge(registered, realm);
  }

  /** A challenge that somebody else has made, with what its scheme prescribes. */
  public static Challenge complete(Challenge challenge, String realm) {
    return of(challenge).withRequired(challenge, realm);
  }

  /**
   * A challenge of this scheme with some of its parameters only, each as clients read it that
   * compare by case: the scheme as it is registered, names in lower case.
   */
  public Challenge keeping(Predicate<AuthParam> kept, Challenge challenge) {
    Challenge keeping = Challenge.of(this == OTHER ? challenge.scheme() : registered);
    for (AuthParam parameter : challenge.parameters()) {
      if (kept.test(parameter)) {
        keeping = keeping.with(parameter.name().toLowerCase(Locale.ROOT), parameter.value());
      }
    }
    return keeping;
  }

  /** Whether an error may be named beside a challenge, or is. */
  public static boolean isError(AuthParam parameter) {
    return parameter.name().toLowerCase(Locale.ROOT).startsWith("error");
  }

  /** Whether credentials of this scheme have the form that it prescribes, as far as is known. */
  boolean canRead(Credentials credentials) {
    return true;
  }

  /** With what a server must send, as far as is known. */
  Challenge withRequired(Challenge challenge, String realm) {
    return challenge;
  }

  /** With what helps clients of this scheme. */
  public Challenge withDetails(Challenge challenge) {
    return challenge;
  }

  /**
   * Whether credentials of this scheme are an access token of OAuth: its challenge may say which
   * scopes are needed, what was wrong with a token (RFC 6750, section 3; RFC 9449, section 7.1),
   * and where the metadata of the resource are (RFC 9728, section 5.1).
   */
  public boolean isOfOAuth() {
    return false;
  }

  /**
   * A challenge that says what was wrong with credentials of this scheme, where it may.
   *
   * @param code in place of the usual one, or null
   * @param description for the client's developer, or null
   */
  public Challenge withError(
      Challenge challenge,
      DenialReason reason,
      @Nullable String code,
      @Nullable String description) {
    String usual = isOfOAuth() ? error(reason) : null;
    if (usual == null || challenge.parameter("error").isPresent()) {
      return challenge;
    }
    Challenge telling = challenge.with("error", code == null ? usual : code);
    return description == null ? telling : telling.with("error_description", description);
  }

  /** RFC 6750, section 3.1. */
  private static @Nullable String error(DenialReason reason) {
    return switch (reason) {
      case CREDENTIALS_MALFORMED, CREDENTIALS_INVALID, CREDENTIALS_EXPIRED -> "invalid_token";
      case CREDENTIALS_AMBIGUOUS -> "invalid_request";
      default -> null;
    };
  }
}
