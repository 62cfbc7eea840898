package dev.gatehouse.docs.oauth;

import dev.gatehouse.authentication.ScopeProvider;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/** Who may write payments may read them. */
final class WritingIncludesReading implements ScopeProvider {

  @Override
  public Optional<Set<String>> scopes(Principal principal) {
    return Optional.empty(); // Gatehouse finds them
  }

  @Override
  public boolean covers(Set<String> granted, String required) {
    return granted.contains(required) || granted.contains(required.replace(":read", ":write"));
  }
}
