package dev.gatehouse.jwt.internal.introspection;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.gatehouse.jwt.internal.Fingerprint;
import dev.gatehouse.jwt.internal.RefusedTokenException;
import dev.gatehouse.jwt.internal.TokenReader;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was said of tokens a moment ago: each use of a token is not a question of its own. No token
 * is kept, only its hash. Thread-safe.
 */
public final class RememberedAnswers implements TokenReader {

  /** Each is about as large as a token. */
  private static final int MOST = 10_000;

  private final Introspection introspection;
  private final long maxAge;
  private final Map<String, Answer> answers = new LastUsed();

  /**
   * Answers that are remembered.
   *
   * @param maxAge for how long at most
   */
  public RememberedAnswers(Introspection introspection, Duration maxAge) {
    this.introspection = introspection;
    this.maxAge = maxAge.toMillis();
  }

  private record Answer(Optional<JWTClaimsSet> claims, long until) {}

  /** Drops who was not asked for longest. */
  private static final class LastUsed extends LinkedHashMap<String, Answer> {

    private static final long serialVersionUID = 1L;

    LastUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
      return size() > MOST;
    }
  }

  @Override
  public JWTClaimsSet claims(String token) throws Exception {
    return answer(token)
        .orElseThrow(() -> RefusedTokenException.invalid("The token is not active"));
  }

  private Optional<JWTClaimsSet> answer(String token) throws InterruptedException {
    String hash = Fingerprint.of(token);
    long now = System.currentTimeMillis();
    synchronized (answers) {
      Answer answer = answers.get(hash);
      if (answer != null && now < answer.until) {
        return answer.claims;
      }
    }
    Optional<JWTClaimsSet> claims = introspection.ask(token);
    Answer answer = new Answer(claims, until(claims, now));
    if (now < answer.until) {
      synchronized (answers) {
        answers.put(hash, answer);
      }
    }
    return claims;
  }

  /** One that is not active yet may become so; that one is, is over when it expires. */
  private long until(Optional<JWTClaimsSet> claims, long now) {
    if (claims.isEmpty()) {
      return now + maxAge / 10;
    }
    Date expires = claims.get().getExpirationTime();
    return expires == null ? now + maxAge : Math.min(now + maxAge, expires.getTime());
  }
}
