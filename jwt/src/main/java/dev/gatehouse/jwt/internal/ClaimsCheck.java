package dev.gatehouse.jwt.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.util.DateUtils;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a genuine token is for this server and within its time (RFC 7519, section 4.1; RFC 9068,
 * section 4). Immutable and thread-safe.
 *
 * @param issuer who must have made it, or null for anybody who has a key
 * @param audiences one of which it must be for; empty where that does not matter
 * @param clockSkew by which clocks may differ
 * @param maxAge for how long it counts from when it was made, or null for as long as it says
 */
public record ClaimsCheck(
    @Nullable String issuer, Set<String> audiences, Duration clockSkew, @Nullable Duration maxAge) {

  /** A check that keeps its values. */
  public ClaimsCheck {
    audiences = Set.copyOf(audiences);
  }

  /**
   * Checks a token. Its time comes last: what has expired was good but for that.
   *
   * @param mustExpire whether it must say when it expires
   */
  void check(JWTClaimsSet claims, boolean mustExpire) throws RefusedTokenException {
    if (issuer != null && !issuer.equals(claims.getIssuer())) {
      throw RefusedTokenException.invalid("The issuer of the token is not accepted");
    }
    if (!audiences.isEmpty() && Collections.disjoint(audiences, claims.getAudience())) {
      throw RefusedTokenException.invalid("The token is for another audience");
    }
    long skew = clockSkew.toSeconds();
    Date now = new Date();
    Date notBefore = claims.getNotBeforeTime();
    if (notBefore != null && !DateUtils.isBefore(notBefore, now, skew)) {
      throw RefusedTokenException.invalid("The token is not valid yet");
    }
    Date expires = claims.getExpirationTime();
    if (expires == null && mustExpire) {
      throw RefusedTokenException.invalid("The token does not say when it expires");
    }
    if (expires != null && !DateUtils.isAfter(expires, now, skew)) {
      throw RefusedTokenException.expired("The token has expired");
    }
    if (maxAge != null) {
      requireYoung(claims.getIssueTime(), maxAge, now, skew);
    }
  }

  private static void requireYoung(@Nullable Date issued, Duration maxAge, Date now, long skew)
      throws RefusedTokenException {
    if (issued == null) {
      throw RefusedTokenException.invalid("The token does not say when it was issued");
    }
    if (!DateUtils.isAfter(issued, new Date(now.getTime() - maxAge.toMillis()), skew)) {
      throw RefusedTokenException.expired("The token is too old");
    }
  }
}
