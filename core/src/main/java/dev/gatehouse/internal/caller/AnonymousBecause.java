package dev.gatehouse.internal.caller;

import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Credentials;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the credentials of a request made nobody known. Immutable and thread-safe.
 *
 * @param reason what to tell an anonymous caller
 * @param scheme of the credentials: only its challenge may say what was wrong with them (RFC 6750,
 *     section 3.1)
 * @param error the code that the authenticator has for the challenge, or null
 * @param description what the authenticator says of it to the client's developer, or null
 * @param headers that the authenticator adds to the answer
 */
public record AnonymousBecause(
    DenialReason reason,
    Scheme scheme,
    @Nullable String error,
    @Nullable String description,
    Map<String, List<String>> headers) {

  private static final AnonymousBecause MISSING =
      new AnonymousBecause(DenialReason.CREDENTIALS_MISSING, Scheme.OTHER);

  public AnonymousBecause(DenialReason reason, Scheme scheme) {
    this(reason, scheme, null, null, Map.of());
  }

  /**
   * What an anonymous caller's request means where the server has looked at the credentials.
   *
   * @param refused what is known of credentials that the server refused
   */
  public static AnonymousBecause byServer(Authorization authorization, RefusedCredentials refused) {
    return authorization.isMissing()
        ? MISSING
        : new AnonymousBecause(
            reason(authorization.credentials(), refused), authorization.scheme());
  }

  private static DenialReason reason(
      @Nullable Credentials credentials, RefusedCredentials refused) {
    if (credentials == null) {
      return DenialReason.CREDENTIALS_MALFORMED;
    }
    if (!refused.mayAccept(credentials)) {
      return DenialReason.CREDENTIALS_UNSUPPORTED;
    }
    if (!credentials.isWellFormed() || !Scheme.of(credentials).canRead(credentials)) {
      return DenialReason.CREDENTIALS_MALFORMED;
    }
    return Scheme.of(credentials).isOfOAuth() && refused.sayExpired(credentials)
        ? DenialReason.CREDENTIALS_EXPIRED
        : DenialReason.CREDENTIALS_INVALID;
  }

  /** Whether somebody has refused the credentials, as opposed to nobody having read them. */
  boolean isRefusal() {
    return reason != DenialReason.CREDENTIALS_UNSUPPORTED;
  }
}
