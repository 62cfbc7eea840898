package dev.gatehouse.internal.caller;

import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a server shows in place of a caller whom it does not know. In doubt nobody is known.
 * Immutable, and thread-safe as far as the application's predicate is.
 */
public final class Nobody {

  /** Those of Open Liberty, Helidon and WebLogic. No user is so called, whoever logs in. */
  private static final List<String> NAMES = List.of("UNAUTHENTICATED", "<ANONYMOUS>");

  /**
   * Those that GlassFish and WildFly show to beans, and Spring Security's: also what a user may be
   * called. Who has logged in has done so by some scheme.
   */
  private static final List<String> NAMES_WITHOUT_A_SCHEME = List.of("ANONYMOUS", "anonymousUser");

  /** Their names are for the application to choose. */
  private static final Set<String> CLASSES =
      Set.of(
          "org.springframework.security.authentication.AnonymousAuthenticationToken",
          "org.wildfly.security.auth.principal.AnonymousPrincipal");

  private final List<String> stated;
  private final Predicate<Principal> predicate;

  private Nobody(List<String> stated, Predicate<Principal> predicate) {
    this.stated = List.copyOf(stated);
    this.predicate = predicate;
  }

  /** What is known of servers, and what the application says besides. */
  public static Nobody of(Settings settings) {
    return new Nobody(settings.get(Setting.ANONYMOUS, List.<String>of()), settings.anonymous());
  }

  /**
   * Whether a security context is nobody's. Fails closed: whatever it throws is thrown on.
   *
   * @param context null where nobody knows of one
   */
  public boolean is(@Nullable SecurityContext context) {
    Principal principal = context == null ? null : context.getUserPrincipal();
    return context == null
        || principal == null
        || isAnyway(principal)
        || (has(principal.getName(), NAMES_WITHOUT_A_SCHEME)
            && context.getAuthenticationScheme() == null);
  }

  /**
   * Whether a principal is nobody.
   *
   * @param scheme by which it was authenticated, null where none is known
   */
  public boolean is(@Nullable Principal principal, @Nullable String scheme) {
    return principal == null
        || isAnyway(principal)
        || (scheme == null && has(principal.getName(), NAMES_WITHOUT_A_SCHEME));
  }

  private boolean isAnyway(Principal principal) {
    if (isOfNobodysClass(principal)) {
      return true;
    }
    String name = principal.getName();
    return name == null
        || name.isBlank()
        || has(name, NAMES)
        || has(name, stated)
        || predicate.test(principal);
  }

  /** By name, since none of these libraries need be there. */
  private static boolean isOfNobodysClass(Principal principal) {
    for (Class<?> type = principal.getClass(); type != null; type = type.getSuperclass()) {
      if (CLASSES.contains(type.getName())) {
        return true;
      }
    }
    return false;
  }

  /** Whoever changes case or puts spaces around a name does not make somebody of nobody. */
  private static boolean has(String name, List<String> names) {
    String text = name.strip();
    for (int i = 0; i < names.size(); i++) {
      if (text.equalsIgnoreCase(names.get(i))) {
        return true;
      }
    }
    return false;
  }
}
