package dev.gatehouse.authentication;

import dev.gatehouse.http.Challenge;
import java.util.List;

/**
 * Checks credentials of one authentication scheme (RFC 9110, section 11).
 *
 * <p>There are three outcomes that an authenticator returns, and one that it throws. "Wrong" is a
 * return value and answers 401; "I cannot check" is an exception and answers 503, because a client
 * that is told to correct good credentials while a database is down will never succeed.
 *
 * <p>Implementations are called by many threads at once and must be thread-safe.
 *
 * @see BasicAuthenticator
 * @see BearerAuthenticator
 */
public interface Authenticator {

  /**
   * The challenge that invites a client to authenticate here; asked at startup.
   *
   * @param realm the protection space (RFC 9110, section 11.5), from the settings; never null
   * @return a challenge with at least one parameter, never null
   */
  Challenge challenge(String realm);

  /**
   * All the challenges of an authenticator that reads more than one scheme, for example Bearer and
   * DPoP; asked at startup.
   *
   * @param realm as for {@link #challenge}
   * @return one for each scheme, in the order in which clients read them; never null or empty
   */
  default List<Challenge> challenges(String realm) {
    return List.of(challenge(realm));
  }

  /**
   * Checks the credentials of a request. Only asked where it has exactly one {@code Authorization}
   * line that follows the grammar of RFC 9110, section 11.4; the scheme may still be another one,
   * or carry nothing at all.
   *
   * @param request carries the credentials, never null
   * @return accepted, rejected with a reason, or {@link AuthenticationResult#notMine()} where the
   *     scheme is not this authenticator's; never null
   * @throws Exception if the credentials cannot be checked at the moment. The request is answered
   *     with 503 where a caller is needed, and served as nobody's where everybody may come; a
   *     {@link jakarta.ws.rs.ServiceUnavailableException} names the {@code Retry-After}. The
   *     exception is logged and never shown to the client.
   */
  AuthenticationResult authenticate(AuthenticationRequest request) throws Exception;
}
