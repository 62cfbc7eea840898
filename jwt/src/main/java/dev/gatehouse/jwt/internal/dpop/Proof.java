package dev.gatehouse.jwt.internal.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URIUtils;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proof that can be read: one JWT with a public key and the claims that each has to have (RFC
 * 9449, section 4.2). Nothing of it is verified yet.
 */
final class Proof {

  private final SignedJWT jwt;
  private final String thumbprint;
  private final JWTClaimsSet claims;
  private final Instant issued;
  private final URI target;

  private Proof(SignedJWT jwt) throws ParseException, JOSEException, URISyntaxException {
    this.jwt = jwt;
    if (jwt.getHeader().getJWK() == null) {
      throw new ParseException("no key", 0);
    }
    this.thumbprint = jwt.getHeader().getJWK().computeThumbprint().toString();
    this.claims = jwt.getJWTClaimsSet();
    Date iat = claims.getDateClaim("iat");
    if (iat == null) {
      throw new ParseException("no iat", 0);
    }
    this.issued = iat.toInstant();
    text("jti");
    text("htm");
    text("ath");
    this.target = new URI(text("htu"));
  }

  /** Nimbus takes an empty one for a fault of its caller. */
  private String text(String claim) throws ParseException {
    String value = claims.getStringClaim(claim);
    if (value == null || value.isBlank()) {
      throw new ParseException("no " + claim, 0);
    }
    return value;
  }

  /** Reads the value of a header field; empty where it is no proof. */
  static Optional<Proof> parse(String line) {
    try {
      return Optional.of(new Proof(SignedJWT.parse(line)));
    } catch (ParseException | JOSEException | URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /** The key that is in it, whether or not its signature fits. */
  String thumbprint() {
    return thumbprint;
  }

  /** Its {@code htu}, normalised; empty if that is no URI of HTTP. */
  Optional<String> target() {
    return TargetUri.of(target);
  }

  boolean isFor(String method) {
    return method.equals(claims.getClaim("htm"));
  }

  Instant issued() {
    return issued;
  }

  /** Null where it has none. */
  @Nullable String nonce() {
    return claims.getClaim("nonce") instanceof String nonce && !nonce.isBlank() ? nonce : null;
  }

  /**
   * As Nimbus needs to see it: the signature is over what was sent, and {@code htu} is spelled as
   * Nimbus, which compares letters, spells the URI of the request.
   *
   * @param uri of the request, found to be the one that is meant
   */
  SignedJWT spelling(URI uri) throws ParseException {
    List<Base64URL> parts = List.of(jwt.getParsedParts());
    return new Spelled(
        parts,
        new JWTClaimsSet.Builder(claims).claim("htu", URIUtils.getBaseURI(uri).toString()).build());
  }

  private static final class Spelled extends SignedJWT {

    private static final long serialVersionUID = 1L;

    private final JWTClaimsSet shown;

    Spelled(List<Base64URL> parts, JWTClaimsSet shown) throws ParseException {
      super(parts.get(0), parts.get(1), parts.get(2));
      this.shown = shown;
    }

    @Override
    public JWTClaimsSet getJWTClaimsSet() {
      return shown;
    }
  }
}
