package dev.gatehouse.contract.tokens;

import java.util.Map;

/** Makes the tokens of {@link JwtContract}, with whatever library a server's module likes. */
public interface TokenIssuer {

  /**
   * A token that the server can verify.
   *
   * @param claims the claims, of the types that JSON knows; times in seconds
   * @return the token in its compact form, never null
   */
  String token(Map<String, Object> claims);

  /**
   * A token that looks just like it, signed with a key that the server does not know.
   *
   * @param claims the claims, of the types that JSON knows; times in seconds
   * @return the token in its compact form, never null
   */
  String forgery(Map<String, Object> claims);
}
