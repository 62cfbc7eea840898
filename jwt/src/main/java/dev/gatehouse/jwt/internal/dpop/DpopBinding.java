package dev.gatehouse.jwt.internal.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.dpop.JWKThumbprintConfirmation;
import com.nimbusds.oauth2.sdk.dpop.verifiers.AccessTokenValidationException;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProofUse;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProtectedResourceRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.InvalidDPoPProofException;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.util.singleuse.AlreadyUsedException;
import com.nimbusds.oauth2.sdk.util.singleuse.SingleUseChecker;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.jwt.internal.BearerBinding;
import dev.gatehouse.jwt.internal.Fingerprint;
import dev.gatehouse.jwt.internal.TokenBinding;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sends a bound token proves that it has the key (RFC 9449, section 7); beside it, tokens
 * that are bound to nothing may come as bearer tokens. Immutable but for the proofs that it
 * remembers, and thread-safe.
 */
public final class DpopBinding implements TokenBinding {

  private static final String SCHEME = "DPoP";

  private static final String HEADER = "DPoP";
  private static final String NONCE_HEADER = "DPoP-Nonce";
  private static final String INVALID_PROOF = "invalid_dpop_proof";

  private static final AuthenticationResult UNBOUND =
      AuthenticationResult.invalid()
          .withDescription(
              "The access token is not bound to a key and is not accepted by scheme DPoP");

  private static final AuthenticationResult OTHER_KEY =
      AuthenticationResult.invalid()
          .withDescription("The access token is bound to another key than the DPoP proof has");

  private static final String REPEATED =
      "The DPoP proof was used before; make one for each request";

  private final BearerBinding bearer = new BearerBinding();
  private final DpopSettings settings;
  private final ProofMemory memory;
  private final @Nullable Nonces nonces;

  /**
   * Creates a check, and logs what it cannot share with other nodes.
   *
   * @throws IllegalStateException if the cache or the provider that is named cannot be had
   */
  public DpopBinding(DpopSettings settings) {
    this(
        settings,
        ProofMemories.open(settings.replayCache(), settings.lifetime()),
        settings.nonces() ? new Nonces(settings.nonceKey(), Clock.systemUTC()) : null);
  }

  DpopBinding(DpopSettings settings, ProofMemory memory, @Nullable Nonces nonces) {
    this.settings = settings;
    this.memory = memory;
    this.nonces = nonces;
  }

  /** DPoP's needs no realm (RFC 9449, section 7.1). */
  @Override
  public List<Challenge> challenges(String realm) {
    Challenge dpop = Challenge.of(SCHEME).with("algs", algs());
    return settings.required()
        ? List.of(dpop)
        : Stream.concat(bearer.challenges(realm).stream(), Stream.of(dpop)).toList();
  }

  private String algs() {
    return settings.algorithms().stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  @Override
  public boolean reads(Credentials credentials) {
    return credentials.hasScheme(SCHEME) || (!settings.required() && bearer.reads(credentials));
  }

  /**
   * {@inheritDoc}
   *
   * @throws RuntimeException if it cannot be found out whether the proof was used before
   */
  @Override
  public AuthenticationResult check(
      AuthenticationRequest request,
      String token,
      JWTClaimsSet claims,
      AuthenticationResult accepted) {
    if (!request.credentials().hasScheme(SCHEME)) {
      return bearer.check(request, token, claims, accepted);
    }
    JWKThumbprintConfirmation key = JWKThumbprintConfirmation.parse(claims);
    return key == null ? UNBOUND : check(request, token, key, accepted);
  }

  private AuthenticationResult check(
      AuthenticationRequest request,
      String token,
      JWKThumbprintConfirmation key,
      AuthenticationResult accepted) {
    List<String> lines = request.header(HEADER);
    if (lines.size() != 1) {
      return refused("A request needs exactly one DPoP header field with one proof");
    }
    Optional<Proof> proof = Proof.parse(lines.get(0));
    if (proof.isEmpty()) {
      return refused("The DPoP proof cannot be read; see section 4.2 of RFC 9449");
    }
    AuthenticationResult refusal = refusal(request, token, key, proof.get());
    return refusal == null ? renewing(accepted, proof.get()) : refusal;
  }

  private @Nullable AuthenticationResult refusal(
      AuthenticationRequest request, String token, JWKThumbprintConfirmation key, Proof proof) {
    if (nonces != null && !nonces.isGood(proof.nonce())) {
      return withNonce(
          AuthenticationResult.invalid()
              .withError("use_dpop_nonce")
              .withDescription("The DPoP proof needs the nonce of this response"));
    }
    Optional<String> target = request.uri().flatMap(uri -> TargetUri.of(uri, settings.publicUri()));
    if (target.isEmpty() || !target.equals(proof.target())) {
      return refused("The DPoP proof is for another URI");
    }
    return verdict(request.method(), URI.create(target.get()), token, key, proof);
  }

  private @Nullable AuthenticationResult verdict(
      String method, URI uri, String token, JWKThumbprintConfirmation key, Proof proof) {
    Use use = new Use(memory);
    try {
      verifier(use)
          .verify(
              method,
              uri,
              new DPoPIssuer(proof.thumbprint()),
              proof.spelling(uri),
              new DPoPAccessToken(token),
              key,
              nonce(proof));
      return null;
    } catch (AccessTokenValidationException otherTokenOrKey) {
      return proof.thumbprint().equals(key.getValue().toString())
          ? refused("The DPoP proof is for another access token")
          : withNonce(OTHER_KEY);
    } catch (InvalidDPoPProofException | JOSEException | ParseException wrong) {
      // What Nimbus says quotes claims, so it goes nowhere. A JOSEException is of the proof too: a
      // key that does not fit the algorithm, since all that are allowed have been tried at start.
      return refused(use.isRepeated ? REPEATED : reason(method, proof));
    }
  }

  /**
   * The one that was found good; where none is asked for, the proof's own, which is then of no
   * meaning: Nimbus would refuse it, and a client keeps one that it got elsewhere, or earlier.
   */
  private static @Nullable Nonce nonce(Proof proof) {
    String nonce = proof.nonce();
    return nonce == null ? null : new Nonce(nonce);
  }

  private DPoPProtectedResourceRequestVerifier verifier(Use use) {
    return new DPoPProtectedResourceRequestVerifier(
        settings.algorithms(),
        settings.clockSkew().toSeconds(),
        settings.proofAge().toSeconds(),
        use);
  }

  private String reason(String method, Proof proof) {
    if (!proof.isFor(method)) {
      return "The DPoP proof is for another method";
    }
    Instant now = Instant.now();
    boolean isNow =
        proof.issued().isAfter(now.minus(settings.proofAge()))
            && proof.issued().isBefore(now.plus(settings.clockSkew()));
    return isNow
        ? "The DPoP proof was refused; its signature or header or a claim is wrong"
        : "The DPoP proof is too old or from the future; make one for each request";
  }

  private AuthenticationResult refused(String description) {
    return withNonce(
        AuthenticationResult.invalid().withError(INVALID_PROOF).withDescription(description));
  }

  /** With the nonce for the next proof, which may come with any answer (RFC 9449, section 8.2). */
  private AuthenticationResult withNonce(AuthenticationResult result) {
    return nonces == null ? result : result.withHeader(NONCE_HEADER, nonces.current());
  }

  /**
   * With another nonce where that of the proof will not be good for long, so that the client does
   * not have to send its next request twice.
   */
  private AuthenticationResult renewing(AuthenticationResult accepted, Proof proof) {
    return nonces != null && nonces.isOld(proof.nonce()) ? withNonce(accepted) : accepted;
  }

  /** The one use of a proof that Nimbus asks about once its signature and age are right. */
  private static final class Use implements SingleUseChecker<DPoPProofUse> {

    private final ProofMemory memory;
    private boolean isRepeated;

    Use(ProofMemory memory) {
      this.memory = memory;
    }

    @Override
    public void markAsUsed(DPoPProofUse use) throws AlreadyUsedException {
      isRepeated = !memory.isFirst(key(use));
      if (isRepeated) {
        throw new AlreadyUsedException("used before");
      }
    }

    /** As long for any jti, and telling nothing of it to whoever reads the cache. */
    private static String key(DPoPProofUse use) {
      return Fingerprint.of(use.getIssuer().getValue() + ' ' + use.getJWTID().getValue());
    }
  }
}
