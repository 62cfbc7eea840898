package dev.gatehouse.internal.caller;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How issuers write the scopes of a token into its claims. */
public final class ScopeClaims {

  private ScopeClaims() {}

  /**
   * The scopes in {@code scope} (RFC 8693, section 4.2), and where a token has none in {@code scp},
   * as Microsoft and Okta write it.
   *
   * @param claims of a token by their names, null for one that it does not have
   * @return empty where it has neither
   */
  public static Optional<Set<String>> of(Function<String, @Nullable Object> claims) {
    Object scope = claims.apply("scope");
    Object claim = isMissing(scope) ? claims.apply("scp") : scope;
    return isMissing(claim) ? Optional.empty() : Optional.of(names(claim));
  }

  static boolean isMissing(@Nullable Object claim) {
    return claim == null || claim == JsonValue.NULL;
  }

  /** Names separated by spaces; some issuers write an array of them. Nothing else names any. */
  private static Set<String> names(@Nullable Object claim) {
    Stream<?> texts = claim instanceof Collection<?> several ? several.stream() : Stream.of(claim);
    return texts
        .map(ScopeClaims::text)
        .filter(Objects::nonNull)
        .flatMap(text -> Arrays.stream(text.split(" ")))
        .filter(scope -> !scope.isEmpty())
        // Stays fast for scopes that were chosen to collide, which Set.of does not.
        .collect(Collectors.toCollection(HashSet::new));
  }

  static @Nullable String text(@Nullable Object claim) {
    if (claim instanceof JsonString json) {
      return json.getString();
    }
    return claim instanceof String text ? text : null;
  }
}
