package dev.gatehouse.jwt.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import java.util.List;

/** Whoever bears a token may use it (RFC 6750), unless it is bound to a key. Immutable. */
public final class BearerBinding implements TokenBinding {

  private static final String SCHEME = "Bearer";

  /**
   * RFC 9449, section 7.2: otherwise a stolen token is as good as before it was bound. To whatever
   * it is bound: nothing here can check it.
   */
  private static final AuthenticationResult BOUND =
      AuthenticationResult.invalid()
          .withDescription("The token is bound to a key and is not accepted as a bearer token");

  @Override
  public List<Challenge> challenges(String realm) {
    return List.of(Challenge.of(SCHEME, realm));
  }

  @Override
  public boolean reads(Credentials credentials) {
    return credentials.hasScheme(SCHEME);
  }

  @Override
  public AuthenticationResult check(
      AuthenticationRequest request,
      String token,
      JWTClaimsSet claims,
      AuthenticationResult accepted) {
    return claims.getClaim("cnf") == null ? accepted : BOUND;
  }
}
