package dev.gatehouse.contract.scopes;

import dev.gatehouse.authentication.ScopeProvider;
import dev.gatehouse.contract.denials.ApplicationResource;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows what each caller may, and fails as the caller's name says: how, and from the how manieth
 * question about that name on. Thread-safe.
 */
final class FailingScopes implements ScopeProvider {

  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  /**
   * The name of a caller.
   *
   * @param how it fails
   * @param from the first question that it fails at
   * @param id that no other caller has
   */
  static String name(String how, int from, String id) {
    return how + "." + from + "." + id;
  }

  @Override
  public Optional<Set<String>> scopes(Principal principal) throws Exception {
    String[] name = principal.getName().split("\\.", 3);
    if (asked.merge(principal.getName(), 1, Integer::sum) >= Integer.parseInt(name[1])) {
      fail(name[0]);
    }
    return Optional.of(Set.of("orders:read"));
  }

  private static void fail(String how) throws Exception {
    switch (how) {
      case "unchecked" -> throw new IllegalStateException(ApplicationResource.SECRET);
      case "checked" -> throw new IOException(ApplicationResource.SECRET);
      case "linkage" -> throw new NoClassDefFoundError(ApplicationResource.SECRET);
      case "assertion" -> throw new AssertionError(ApplicationResource.SECRET);
      case "later" -> throw new ServiceUnavailableException(120L);
      default -> throw new IllegalArgumentException("no way to fail: " + how);
    }
  }
}
