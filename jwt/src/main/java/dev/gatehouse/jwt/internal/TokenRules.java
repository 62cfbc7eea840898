package dev.gatehouse.jwt.internal;

import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all authenticators are told of tokens, and its settings. Not thread-safe.
 */
public final class TokenRules {

  private final BiFunction<String, Map<String, Object>, Principal> principals;

  private @Nullable String issuer;
  private Set<String> audiences = Set.of();
  private Duration clockSkew = Duration.ofSeconds(60);
  private @Nullable Duration maxAge;
  private List<String> principalClaims;
  private List<String> rolesClaims = List.of("groups");
  private List<String> scopesClaims = List.of("scope", "scp");

  /**
   * The rules by default.
   *
   * @param principalClaims the first of these that is there names the caller
   * @param principals makes a principal of that name and of all claims
   */
  public TokenRules(
      List<String> principalClaims, BiFunction<String, Map<String, Object>, Principal> principals) {
    this.principalClaims = principalClaims;
    this.principals = principals;
  }

  /** Takes what is set. */
  public void read(TokenSettings settings) {
    settings.text(TokenSetting.ISSUER).ifPresent(this::issuer);
    settings.names(TokenSetting.AUDIENCES).ifPresent(this::audiences);
    settings.seconds(TokenSetting.CLOCK_SKEW).ifPresent(this::clockSkew);
    settings.seconds(TokenSetting.MAX_TOKEN_AGE).ifPresent(this::maxAge);
    settings.names(TokenSetting.PRINCIPAL_CLAIMS).ifPresent(this::principalClaims);
    settings.names(TokenSetting.ROLES_CLAIMS).ifPresent(this::rolesClaims);
    settings.names(TokenSetting.SCOPES_CLAIMS).ifPresent(this::scopesClaims);
  }

  public void issuer(String name) {
    this.issuer = names("The issuer", name).get(0);
  }

  public void audiences(String... names) {
    this.audiences = new LinkedHashSet<>(names("An audience", names));
  }

  public void clockSkew(Duration most) {
    this.clockSkew = notNegative("The clock skew", most);
  }

  public void maxAge(Duration most) {
    this.maxAge = positive("The greatest age of a token", most);
  }

  public void principalClaims(String... names) {
    this.principalClaims = names("A claim", names);
  }

  public void rolesClaims(String... names) {
    this.rolesClaims = names("A claim", names);
  }

  public void scopesClaims(String... names) {
    this.scopesClaims = names("A claim", names);
  }

  /** Whether anybody's tokens are accepted who has a key. */
  public boolean isAnyIssuer() {
    return issuer == null;
  }

  /** Whether tokens are accepted that were made for another server. */
  public boolean isAnyAudience() {
    return audiences.isEmpty();
  }

  /** What follows from these rules. */
  public AccessTokens build(TokenBinding binding) {
    return new AccessTokens(
        binding,
        new ClaimsCheck(issuer, audiences, clockSkew, maxAge),
        new CallerOfClaims(new ClaimNames(principalClaims, rolesClaims, scopesClaims), principals));
  }

  /**
   * Names that are not blank.
   *
   * @param what they are, as the subject of a sentence
   */
  public static List<String> names(String what, String... names) {
    List<String> all = List.of(names);
    if (all.isEmpty() || all.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(what + " has no name: give at least one, none blank");
    }
    return all;
  }

  /**
   * A time that takes a while.
   *
   * @param what it is, as the subject of a sentence
   */
  public static Duration positive(String what, Duration duration) {
    if (Objects.requireNonNull(duration, what).isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(what + " must be longer than nothing");
    }
    return duration;
  }

  /**
   * A time that may take none.
   *
   * @param what it is, as the subject of a sentence
   */
  public static Duration notNegative(String what, Duration duration) {
    if (Objects.requireNonNull(duration, what).isNegative()) {
      throw new IllegalArgumentException(what + " must not be negative");
    }
    return duration;
  }
}
