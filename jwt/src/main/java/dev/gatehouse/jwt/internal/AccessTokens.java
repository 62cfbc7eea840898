package dev.gatehouse.jwt.internal;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.http.Challenge;
import java.util.List;
import java.util.Optional;

/**
 * From the credentials of a request to its caller: a token is read, then checked, then bound to
 * whoever sends it. Immutable and thread-safe.
 */
public final class AccessTokens {

  /** More than any server takes in a header field by default. */
  private static final int LONGEST = 16 * 1024;

  private static final AuthenticationResult NO_TOKEN =
      AuthenticationResult.malformed().withDescription("There is no token");

  private static final AuthenticationResult TOO_LONG =
      AuthenticationResult.malformed().withDescription("The token is too long");

  private final TokenBinding binding;
  private final ClaimsCheck check;
  private final CallerOfClaims callers;

  /** Tokens that this check, this binding and these claims make a caller of. */
  public AccessTokens(TokenBinding binding, ClaimsCheck check, CallerOfClaims callers) {
    this.binding = binding;
    this.check = check;
    this.callers = callers;
  }

  /** The same, for tokens that are bound otherwise. */
  public AccessTokens with(TokenBinding other) {
    return new AccessTokens(other, check, callers);
  }

  /** See {@link dev.gatehouse.authentication.Authenticator#challenges}. */
  public List<Challenge> challenges(String realm) {
    return binding.challenges(realm);
  }

  /**
   * See {@link dev.gatehouse.authentication.Authenticator#authenticate}.
   *
   * @param mustExpire whether a token must say itself when it expires
   */
  public AuthenticationResult authenticate(
      AuthenticationRequest request, TokenReader reader, boolean mustExpire) throws Exception {
    if (!binding.reads(request.credentials())) {
      return AuthenticationResult.notMine();
    }
    Optional<String> token = request.credentials().token68();
    if (token.isEmpty()) {
      return NO_TOKEN;
    }
    if (token.get().length() > LONGEST) {
      return TOO_LONG;
    }
    try {
      JWTClaimsSet claims = reader.claims(token.get());
      check.check(claims, mustExpire);
      return binding.check(
          request, token.get(), claims, AuthenticationResult.accepted(callers.caller(claims)));
    } catch (RefusedTokenException e) {
      return e.result();
    }
  }
}
