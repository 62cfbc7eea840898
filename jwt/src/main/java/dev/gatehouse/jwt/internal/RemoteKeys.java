package dev.gatehouse.jwt.internal;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Keys that an authorization server publishes as a JWK Set (RFC 7517, section 5): kept for a while
 * and got anew before that is over, or where a token names one that is not known yet; but not more
 * often than the server bears. Thread-safe.
 */
public final class RemoteKeys implements Keys {

  private static final int LONGEST = 512 * 1024;

  private final Retrieval retrieval;
  private final JWKSource<SecurityContext> source;
  private final Duration minInterval;

  /**
   * The keys at a URL.
   *
   * @param maxAge for how long they count
   * @param minInterval in which they are got twice at most
   * @param timeout of a connection, and of each read
   */
  public RemoteKeys(URL url, Duration maxAge, Duration minInterval, Duration timeout) {
    int milliseconds = Math.toIntExact(timeout.toMillis());
    this.minInterval = minInterval;
    this.retrieval =
        new Retrieval(
            new URLBasedJWKSetSource<>(
                url, new DefaultResourceRetriever(milliseconds, milliseconds, LONGEST)));
    this.source =
        JWKSourceBuilder.create(retrieval)
            // How long others wait for whoever retrieves them.
            .cache(maxAge.toMillis(), Math.min(2L * milliseconds, maxAge.toMillis() / 2))
            .refreshAheadCache(maxAge.toMillis() / 5, null, background(), false, null, false)
            .rateLimited(minInterval.toMillis())
            .retrying(true)
            .build();
  }

  /** A thread that ends by itself: nobody tells an authenticator when its application ends. */
  private static ExecutorService background() {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "gatehouse-jwt-keys");
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  @Override
  public JWKSource<SecurityContext> source() {
    return source;
  }

  /**
   * Keys that were got a moment ago and do not have the token's: it is of nobody known. Anybody can
   * send such tokens, so that is no failure to fill a log with.
   */
  @Override
  public Exception failure(KeySourceException e) throws RefusedTokenException {
    if (e instanceof RateLimitReachedException && !retrieval.hasFailed()) {
      throw RefusedTokenException.invalid("The key of the token is not known");
    }
    return new ServiceUnavailableException(
        Math.max(1, minInterval.toSeconds()),
        new IOException("The keys of the authorization server cannot be read", e));
  }

  /** Remembers how it ended the last time. */
  private static final class Retrieval implements JWKSetSource<SecurityContext> {

    private final JWKSetSource<SecurityContext> source;
    private volatile boolean failed;

    Retrieval(JWKSetSource<SecurityContext> source) {
      this.source = source;
    }

    boolean hasFailed() {
      return failed;
    }

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator evaluator, long currentTime, SecurityContext context)
        throws KeySourceException {
      boolean done = false;
      try {
        JWKSet keys = source.getJWKSet(evaluator, currentTime, context);
        done = true;
        return keys;
      } finally {
        failed = !done;
      }
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
