package dev.gatehouse.authentication;

import dev.gatehouse.http.AuthParam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Authenticator} found. Immutable and thread-safe.
 *
 * <p>There is no outcome that tells an unknown caller from a wrong password: both are {@link
 * #invalid()}, so that nobody can find out which names exist.
 *
 * <pre>{@code
 * return token.isRevoked()
 *     ? AuthenticationResult.invalid().withDescription("The access token was revoked")
 *     : AuthenticationResult.accepted(Caller.of(token.subject()));
 * }</pre>
 */
public final class AuthenticationResult {

  /** What became of the credentials. */
  public enum Outcome {
    /** They are genuine. */
    ACCEPTED,
    /** They cannot be read: the form that the scheme prescribes is broken. */
    MALFORMED,
    /** They were read, checked and refused. */
    INVALID,
    /** They were genuine and have expired. */
    EXPIRED,
    /** They are of another scheme. */
    NOT_MINE
  }

  private static final AuthenticationResult MALFORMED = rejected(Outcome.MALFORMED);
  private static final AuthenticationResult INVALID = rejected(Outcome.INVALID);
  private static final AuthenticationResult EXPIRED = rejected(Outcome.EXPIRED);
  private static final AuthenticationResult NOT_MINE = rejected(Outcome.NOT_MINE);

  private final Outcome outcome;
  private final @Nullable Caller caller;
  private final @Nullable String error;
  private final @Nullable String description;
  private final Map<String, List<String>> headers;

  private AuthenticationResult(
      Outcome outcome,
      @Nullable Caller caller,
      @Nullable String error,
      @Nullable String description,
      Map<String, List<String>> headers) {
    this.outcome = outcome;
    this.caller = caller;
    this.error = error;
    this.description = description;
    this.headers = headers;
  }

  private static AuthenticationResult rejected(Outcome outcome) {
    return new AuthenticationResult(outcome, null, null, null, Map.of());
  }

  /**
   * The credentials are genuine.
   *
   * @param caller whose they are
   * @return the result, never null
   * @throws NullPointerException if {@code caller} is null
   */
  public static AuthenticationResult accepted(Caller caller) {
    return new AuthenticationResult(
        Outcome.ACCEPTED,
        Objects.requireNonNull(caller, "caller is null; return AuthenticationResult.invalid()"),
        null,
        null,
        Map.of());
  }

  /**
   * The credentials cannot be read.
   *
   * @return the result, never null
   */
  public static AuthenticationResult malformed() {
    return MALFORMED;
  }

  /**
   * The credentials were read, checked and refused.
   *
   * @return the result, never null
   */
  public static AuthenticationResult invalid() {
    return INVALID;
  }

  /**
   * The credentials were genuine and have expired.
   *
   * @return the result, never null
   */
  public static AuthenticationResult expired() {
    return EXPIRED;
  }

  /**
   * The credentials are of another scheme; the next authenticator is asked.
   *
   * @return the result, never null
   */
  public static AuthenticationResult notMine() {
    return NOT_MINE;
  }

  /**
   * The same result with a description for the client's developer; a Bearer challenge carries it as
   * {@code error_description} (RFC 6750, section 3), other schemes have no place for it.
   *
   * @param text printable US-ASCII without {@code "}, {@code \}, commas and {@code =}, all of which
   *     some clients misread; fixed text better than what a library says, since it may tell too
   *     much
   * @return a new result, never null
   * @throws NullPointerException if {@code text} is null
   * @throws IllegalArgumentException if it has another character, or is blank
   * @throws IllegalStateException if nothing was rejected
   */
  public AuthenticationResult withDescription(String text) {
    requireRejected();
    if (text.isBlank() || !text.chars().allMatch(AuthenticationResult::isPlain)) {
      throw new IllegalArgumentException(
          "The description has a character that clients misread, or none at all: use printable"
              + " US-ASCII without a quotation mark, backslash, comma or equals sign (RFC 6750,"
              + " section 3)");
    }
    return new AuthenticationResult(outcome, caller, error, text, headers);
  }

  /**
   * The same result with an error code of its own; a Bearer or DPoP challenge carries it as {@code
   * error} in place of {@code invalid_token}, other schemes have no place for it.
   *
   * @param code for example {@code invalid_dpop_proof} or {@code use_dpop_nonce} (RFC 9449, section
   *     7.1): printable US-ASCII without space, {@code "}, {@code \}, comma and {@code =}
   * @return a new result, never null
   * @throws NullPointerException if {@code code} is null
   * @throws IllegalArgumentException if it has another character, or none
   * @throws IllegalStateException if nothing was rejected
   */
  public AuthenticationResult withError(String code) {
    requireRejected();
    if (code.isEmpty() || !code.chars().allMatch(c -> c != ' ' && isPlain(c))) {
      throw new IllegalArgumentException(
          "The error code has a character that clients misread, or none at all: use one that is"
              + " registered, such as invalid_token (RFC 6750, section 3.1)");
    }
    return new AuthenticationResult(outcome, caller, code, description, headers);
  }

  /**
   * The same result with a line more that the answer carries, for example {@code DPoP-Nonce} (RFC
   * 9449, section 8). Of rejected credentials it is sent where the endpoint needs a caller.
   *
   * <p>Of accepted ones it is sent with whatever REST answers (RFC 9449, section 8.2), and the
   * application goes before it: a field that the answer has already stays as it is. The line is for
   * this request alone, so it must not be stored: where the application says nothing of storing,
   * the answer to a GET or HEAD gets {@code Cache-Control: no-store} with it. Where that says
   * something else, by {@code Cache-Control}, {@code Expires}, {@code Pragma}, {@code ETag} or
   * {@code Last-Modified}, it is not sent.
   *
   * @param name the field's name, a token; not {@code WWW-Authenticate}, which {@link
   *     Authenticator#challenge} makes
   * @param value printable US-ASCII
   * @return a new result, never null
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the name or the value has another character (RFC 9110,
   *     section 5), or the name is {@code WWW-Authenticate}
   * @throws IllegalStateException if the credentials are of another scheme
   */
  public AuthenticationResult withHeader(String name, String value) {
    if (outcome == Outcome.NOT_MINE) {
      throw new IllegalStateException(
          "Only what is accepted or rejected has an answer to add to; this is " + outcome);
    }
    String field = new AuthParam(name, "").name();
    if (field.equalsIgnoreCase("WWW-Authenticate")) {
      throw new IllegalArgumentException(
          "WWW-Authenticate is made by Authenticator.challenge; say more by withDescription");
    }
    if (!value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          "The value of " + field + " has a character that is not printable US-ASCII");
    }
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    List<String> lines = new ArrayList<>(more.getOrDefault(field, List.of()));
    lines.add(value);
    more.put(field, List.copyOf(lines));
    return new AuthenticationResult(
        outcome, caller, error, description, Collections.unmodifiableMap(more));
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != ',' && c != '=';
  }

  private void requireRejected() {
    if (outcome == Outcome.ACCEPTED || outcome == Outcome.NOT_MINE) {
      throw new IllegalStateException(
          "Only what is rejected has an error to describe; this is " + outcome);
    }
  }

  /**
   * What became of the credentials.
   *
   * @return the outcome, never null
   */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * Whose the credentials are.
   *
   * @return the caller; empty unless they were accepted
   */
  public Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /**
   * The error code that a challenge carries.
   *
   * @return the code; empty where the scheme's usual one is right
   */
  public Optional<String> error() {
    return Optional.ofNullable(error);
  }

  /**
   * What a client's developer is told.
   *
   * @return the description; empty where there is none
   */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /**
   * The header fields that the answer carries besides.
   *
   * @return lines by name, unmodifiable, never null
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** {@return the outcome: neither caller nor description gets into a log by this} */
  @Override
  public String toString() {
    return "AuthenticationResult[" + outcome + "]";
  }
}
