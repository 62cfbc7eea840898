package dev.gatehouse.jwt;

import dev.gatehouse.jwt.internal.BearerBinding;
import dev.gatehouse.jwt.internal.TokenBinding;
import dev.gatehouse.jwt.internal.dpop.DpopBinding;
import dev.gatehouse.jwt.internal.dpop.DpopSettings;
import dev.gatehouse.jwt.internal.dpop.ProofAlgorithms;
import dev.gatehouse.jwt.internal.dpop.ReplayCache;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How tokens that are bound to a key of the client are taken (RFC 9449). Immutable and thread-safe;
 * never prints its key.
 *
 * <pre>{@code
 * Dpop.builder()
 *     .publicUri(URI.create("https://api.example.com"))
 *     .nonces(key)
 *     .build();
 * }</pre>
 *
 * <p>Each proof serves one request. Those that were used are remembered in a cache of JCache (JSR
 * 107), where the application brings a provider or Payara's data grid is switched on: then by all
 * nodes that share its caches. Else each node remembers its own, at most 200000 within their
 * lifetime. While it is full, or the cache cannot be reached, requests with a proof are answered
 * 503, since a proof that nobody remembers could be replayed. The log says which it is.
 */
public final class Dpop {

  private final DpopSettings settings;

  private Dpop(DpopSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts with ES256, ES384, ES512, PS256, PS384 and PS512, proofs of one minute, no nonces, and
   * bearer tokens beside bound ones.
   *
   * @return a new builder, never null
   */
  public static Builder builder() {
    return new Builder();
  }

  /** What these settings make of a token; where there are none, whoever bears it may use it. */
  static TokenBinding binding(@Nullable Dpop dpop) {
    return dpop == null ? new BearerBinding() : new DpopBinding(dpop.settings);
  }

  /** {@return the type's name: a key is never shown} */
  @Override
  public String toString() {
    return "Dpop[]";
  }

  /** Makes {@link Dpop}. Not thread-safe. */
  public static final class Builder {

    /** The Model Context Protocol's bound (its extension for DPoP). */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** 256 bit, what the hash gives: a shorter key would be the weaker part (RFC 2104, 3). */
    private static final int KEY_BYTES = 32;

    private List<String> algorithms = ProofAlgorithms.USUAL;
    private Duration proofAge = Duration.ofMinutes(1);
    private boolean nonces;
    private @Nullable SecretKey nonceKey;
    private @Nullable URI publicUri;
    private @Nullable String replayCache;
    private @Nullable String replayProvider;
    private @Nullable URI replayManager;
    private boolean required;

    private Builder() {}

    /**
     * The algorithms by which proofs may be signed, in the order in which the challenge names them;
     * key {@code gatehouse.jwt.dpop.algorithms}.
     *
     * @param names of digital signatures by RSA or elliptic curves (RFC 7518, section 3.1), for
     *     example {@code ES256}
     * @return this builder
     * @throws IllegalArgumentException if there is none, or one that is not such, or that this Java
     *     does not have
     */
    public Builder algorithms(String... names) {
      List<String> given = List.of(names);
      ProofAlgorithms.of(given);
      algorithms = given;
      return this;
    }

    /**
     * How old a proof may be; key {@code gatehouse.jwt.dpop.proof-age}, in seconds. It may also be
     * from the future, by as much and at most 30 seconds, since clocks differ.
     *
     * @param age one second to five minutes, in whole seconds
     * @return this builder
     * @throws IllegalArgumentException if it is another one
     */
    public Builder proofAge(Duration age) {
      if (!age.equals(age.truncatedTo(ChronoUnit.SECONDS))
          || age.compareTo(SHORTEST) < 0
          || age.compareTo(OLDEST) > 0) {
        throw new IllegalArgumentException(
            "The age of a DPoP proof must be one second to five minutes, in whole seconds; it is "
                + age);
      }
      proofAge = age;
      return this;
    }

    /**
     * Asks for a nonce of this server in each proof, so that none can be made beforehand (RFC 9449,
     * section 9); key {@code gatehouse.jwt.dpop.nonces}. Each is good for two to four minutes. An
     * answer to a proof whose nonce is about to run out brings the next one, unless the application
     * lets that answer be stored (section 8.2). They are made by a random key, so that a nonce is
     * good on the node that gave it out, until it restarts.
     *
     * @return this builder
     */
    public Builder nonces() {
      nonces = true;
      nonceKey = null;
      return this;
    }

    /**
     * As {@link #nonces()}, by a key that all nodes have: each knows the nonces of the others. Key
     * {@code gatehouse.jwt.dpop.nonce-key}, in base64.
     *
     * @param key at least 32 random bytes; they are copied
     * @return this builder
     * @throws IllegalArgumentException if it is shorter
     */
    public Builder nonces(byte[] key) {
      if (key.length < KEY_BYTES) {
        throw new IllegalArgumentException(
            "The key of DPoP nonces has "
                + key.length
                + " bytes; it needs at least 32 that are random, else nonces can be guessed");
      }
      nonces = true;
      nonceKey = new SecretKeySpec(key, "HmacSHA256");
      return this;
    }

    /**
     * What clients call this server, with which the {@code htu} of a proof is compared; key {@code
     * gatehouse.jwt.dpop.public-uri}. Without it that is what the server sees, where the host comes
     * from the request itself. Behind a proxy it may be a name that no client knows, so that good
     * proofs are refused. And whoever sends a request chooses it: a proof that a client made for
     * {@code https://evil.example/} would be good here if it is sent on with that {@code Host}.
     *
     * <p>It is not taken from {@code gatehouse.resource}: that names the application, by one of the
     * names that it may have, and its path covers that of the web application and that of REST in
     * it, of which nobody can tell what a proxy has cut off.
     *
     * @param uri scheme and authority, for example {@code https://api.example.com}; a path, if it
     *     has one, stands before that of the request, for proxies that cut it off
     * @return this builder
     * @throws IllegalArgumentException if it is no absolute URI of HTTP, or has user information,
     *     query or fragment
     */
    public Builder publicUri(URI uri) {
      boolean http =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      if (!http
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null) {
        throw new IllegalArgumentException(
            "The public URI must be an absolute one of http or https without user information,"
                + " query and fragment, for example https://api.example.com");
      }
      publicUri = uri;
      return this;
    }

    /**
     * The cache that remembers used proofs, {@code gatehouse-dpop-proofs} by default; key {@code
     * gatehouse.jwt.dpop.replay-cache}. An application that has made it itself gives it room; its
     * entries must live at least as long as proofs, twice the {@link #proofAge} to be on the safe
     * side.
     *
     * @param name as JCache knows it
     * @return this builder, which then needs a provider
     * @throws IllegalArgumentException if it is blank
     */
    public Builder replayCache(String name) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("The name of the cache for used DPoP proofs is blank");
      }
      replayCache = name;
      return this;
    }

    /**
     * The JCache provider whose cache remembers used proofs; key {@code
     * gatehouse.jwt.dpop.replay-provider}. Where the application brings one, that is it; one that
     * its server has has to be named. Where it brings several and none is named here, or by the
     * system property {@code javax.cache.spi.CachingProvider}, nobody can tell which one is meant:
     * each node remembers its own, of which the log warns, and where {@link #replayCache} names a
     * cache, requests with a proof are answered 503.
     *
     * <p>What Hazelcast registers, {@code com.hazelcast.cache.HazelcastCachingProvider}, is the
     * client of a cluster elsewhere unless Hazelcast is told otherwise. Where the application is a
     * member of the cluster itself, {@code com.hazelcast.cache.HazelcastMemberCachingProvider} is
     * the one to name.
     *
     * @param className of its {@code CachingProvider}
     * @return this builder, which then needs that provider
     * @throws IllegalArgumentException if it is blank
     */
    public Builder replayProvider(String className) {
      if (className.isBlank()) {
        throw new IllegalArgumentException(
            "The name of the JCache provider for used DPoP proofs is blank");
      }
      replayProvider = className;
      return this;
    }

    /**
     * The URI of the provider's cache manager (JSR 107), by which the provider finds its own
     * configuration; key {@code gatehouse.jwt.dpop.replay-manager}. Without it that is the
     * provider's default, which for Infinispan has caches of this node alone: name the file that
     * declares a clustered one, for example {@code infinispan.xml} on the class path.
     *
     * @param uri as the provider reads it
     * @return this builder, which then needs a provider
     */
    public Builder replayManager(URI uri) {
      replayManager = Objects.requireNonNull(uri, "uri");
      return this;
    }

    /**
     * Takes no token by scheme Bearer, bound or not, and invites nobody to send one; key {@code
     * gatehouse.jwt.dpop.required}.
     *
     * @return this builder
     */
    public Builder required() {
      required = true;
      return this;
    }

    /**
     * Makes the settings.
     *
     * @return never null
     */
    public Dpop build() {
      return new Dpop(
          new DpopSettings(
              ProofAlgorithms.of(Objects.requireNonNull(algorithms)),
              proofAge,
              nonces,
              nonceKey,
              publicUri,
              new ReplayCache(replayCache, replayProvider, replayManager),
              required));
    }
  }
}
