package dev.gatehouse.jwt.internal;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads tokens that are signed JWTs (RFC 7515, RFC 7519): whether one of the issuer's keys has
 * signed them, by an algorithm that is allowed (RFC 8725, section 3.1). Immutable and thread-safe.
 */
public final class SignedTokens implements TokenReader {

  private static final JOSEObjectTypeVerifier<SecurityContext> ANY_TYPE = (type, context) -> {};

  private final Set<JWSAlgorithm> algorithms;
  private final JOSEObjectTypeVerifier<SecurityContext> types;
  private final Keys keys;
  private final DefaultJWTProcessor<SecurityContext> processor;

  /**
   * Tokens that these keys have signed.
   *
   * @param algorithms that are allowed
   * @param type that a token's header must have, or null for that of any JWT
   */
  public SignedTokens(Keys keys, Set<JWSAlgorithm> algorithms, @Nullable String type) {
    this.algorithms = Set.copyOf(algorithms);
    this.types = type == null ? usualTypes() : only(type);
    this.keys = keys;
    this.processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(ANY_TYPE);
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(this.algorithms, keys.source()));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
  }

  private static JOSEObjectTypeVerifier<SecurityContext> usualTypes() {
    return new DefaultJOSEObjectTypeVerifier<>(
        JOSEObjectType.JWT,
        new JOSEObjectType("at+jwt"),
        new JOSEObjectType("application/at+jwt"),
        null);
  }

  /** With and without the prefix that RFC 7515, section 4.1.9, lets issuers leave out. */
  private static JOSEObjectTypeVerifier<SecurityContext> only(String type) {
    String name = type.toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
    return new DefaultJOSEObjectTypeVerifier<>(
        new JOSEObjectType(name), new JOSEObjectType("application/" + name));
  }

  @Override
  public JWTClaimsSet claims(String token) throws Exception {
    SignedJWT signed = signed(token);
    requireAllowed(signed.getHeader());
    try {
      return processor.process(signed, null);
    } catch (BadJWSException e) {
      throw RefusedTokenException.invalid("The signature of the token is wrong");
    } catch (BadJOSEException e) {
      throw RefusedTokenException.invalid("The key of the token is not known");
    } catch (KeySourceException e) {
      throw keys.failure(e);
    }
  }

  /** Whether it has the form of a JWT: three parts, or five where it is encrypted. */
  public static boolean looksLikeOne(String token) {
    long dots = token.chars().filter(c -> c == '.').count();
    return dots == 2 || dots == 4;
  }

  private static SignedJWT signed(String token) throws RefusedTokenException {
    JWT jwt;
    try {
      jwt = JWTParser.parse(token);
      if (jwt instanceof SignedJWT signed && signed.getJWTClaimsSet() != null) {
        return signed;
      }
    } catch (ParseException | IllegalArgumentException e) {
      throw RefusedTokenException.malformed("The token is not a JWT");
    }
    throw RefusedTokenException.invalid(
        jwt instanceof PlainJWT ? "The token is not signed" : "Encrypted tokens are not accepted");
  }

  private void requireAllowed(JWSHeader header) throws RefusedTokenException {
    if (!algorithms.contains(header.getAlgorithm())) {
      throw RefusedTokenException.invalid("The algorithm of the token is not accepted");
    }
    try {
      types.verify(header.getType(), null);
    } catch (BadJOSEException e) {
      throw RefusedTokenException.invalid("The type of the token is not accepted");
    }
  }
}
