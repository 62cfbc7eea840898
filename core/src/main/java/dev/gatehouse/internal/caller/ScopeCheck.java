package dev.gatehouse.internal.caller;

import dev.gatehouse.AccessRule;
import dev.gatehouse.authentication.ScopeProvider;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the scopes of a caller against those that a rule asks for. Immutable, and thread-safe as
 * far as the application's provider is.
 */
public final class ScopeCheck {

  /** Where the application names none. */
  private static final ScopeProvider EXACT = principal -> Optional.empty();

  private final ScopeProvider given;
  private final ScopeProvider server;

  private ScopeCheck(ScopeProvider given, ScopeProvider server) {
    this.given = given;
    this.server = server;
  }

  /**
   * A check by what the application says, and what is known of servers.
   *
   * @param server asked for the scopes of a principal that is no token
   */
  public static ScopeCheck of(Settings settings, ScopeProvider server) {
    return new ScopeCheck(settings.scopes().orElse(EXACT), server);
  }

  /** Whether a known caller has all that the rule asks for. Fails closed, see {@link #missing}. */
  boolean covers(AccessRule rule, SecurityContext context) {
    return rule.scopes().isEmpty() || missing(rule, context).isEmpty();
  }

  /**
   * The scopes of a rule that a known caller is without. Fails closed: whatever is thrown on the
   * way is thrown on.
   */
  List<String> missing(AccessRule rule, SecurityContext context) {
    if (rule.scopes().isEmpty()) {
      return List.of();
    }
    try {
      Set<String> granted = Collections.unmodifiableSet(granted(context));
      List<String> missing = new ArrayList<>();
      for (String required : rule.scopes()) {
        if (!given.covers(granted, required)) {
          missing.add(required);
        }
      }
      return missing;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("The scopes of a caller cannot be found: " + e, e);
    }
  }

  private Set<String> granted(SecurityContext context) throws Exception {
    Principal principal = context.getUserPrincipal();
    if (principal == null || CallerClaims.isAccepted(context)) {
      return CallerClaims.scopes(context);
    }
    Set<String> told = ask(given, principal);
    if (told == null && !CallerClaims.isToken(principal)) {
      told = ask(server, principal);
    }
    return told == null ? CallerClaims.scopes(context) : told;
  }

  private static @Nullable Set<String> ask(ScopeProvider provider, Principal principal)
      throws Exception {
    Optional<Set<String>> scopes = provider.scopes(principal);
    if (scopes == null) {
      throw new IllegalStateException(
          provider.getClass().getName()
              + ".scopes returned null; return Optional.empty() for principals that it does not"
              + " know");
    }
    return scopes.orElse(null);
  }
}
