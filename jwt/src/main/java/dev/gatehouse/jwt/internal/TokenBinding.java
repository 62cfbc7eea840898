package dev.gatehouse.jwt.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import java.util.List;

/**
 * Whether whoever sends a token is whom it was given to: which schemes carry tokens, and what a
 * request must prove besides. Thread-safe.
 */
public interface TokenBinding {

  /** The challenges of the schemes that carry a token, in the order in which clients read them. */
  List<Challenge> challenges(String realm);

  /** Whether credentials of this scheme carry a token. */
  boolean reads(Credentials credentials);

  /**
   * Checks what a request must prove. Asked once the token is known to be genuine, for this server
   * and within its time.
   *
   * @param token as it was sent
   * @param claims what the token says, or what the authorization server says of it
   * @param accepted what becomes of the request where it proves all
   * @return that, perhaps with more for the answer, or a refusal
   * @throws Exception if it cannot be checked at the moment
   */
  AuthenticationResult check(
      AuthenticationRequest request,
      String token,
      JWTClaimsSet claims,
      AuthenticationResult accepted)
      throws Exception;
}
