package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.challenge.Mechanism;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What CDI knows of the application at hand, where there is CDI. Names none of its types. */
public final class CdiLookup {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private CdiLookup() {}

  /** Whether this application has CDI. */
  public static boolean isPossible() {
    try {
      return BeanManagers.current() != null;
    } catch (LinkageError absent) {
      return nothing(absent);
    }
  }

  /**
   * The mechanisms that beans of this web application ask for.
   *
   * @param loader of the web application: an enterprise application has several
   */
  public static List<Mechanism> mechanisms(ClassLoader loader) {
    try {
      RestApplications rest = BeanManagers.rest();
      return rest == null ? List.of() : rest.mechanisms(loader);
    } catch (LinkageError absent) {
      nothing(absent);
      return List.of();
    }
  }

  /** Makes known that a REST application has started. */
  public static void started(StartedApplication application) {
    try {
      RestApplications rest = BeanManagers.rest();
      if (rest != null) {
        rest.start(application);
      }
    } catch (LinkageError absent) {
      nothing(absent);
    }
  }

  /**
   * What is known of REST in the application that has Gatehouse, whichever application the thread
   * works for; null where nothing is, for want of CDI.
   */
  public static @Nullable RestApplications restApplications() {
    try {
      return BeanManagers.restOfOwn();
    } catch (LinkageError absent) {
      nothing(absent);
      return null;
    }
  }

  /**
   * The mechanism of this application by Jakarta Security; null where there is none, or several.
   */
  public static @Nullable MechanismBean mechanismBean() {
    try {
      return MechanismBean.find();
    } catch (LinkageError absent) {
      nothing(absent);
      return null;
    }
  }

  /** Whether Jakarta Security says that the caller is in a role. */
  public static boolean isCallerInRole(String role) {
    try {
      return MechanismBean.isCallerInRole(role);
    } catch (LinkageError absent) {
      return nothing(absent);
    }
  }

  /** The scopes of the access token that Jakarta Security keeps for a caller. */
  public static Optional<Set<String>> scopes(Principal principal) {
    try {
      return OpenIdScopes.of(principal);
    } catch (LinkageError absent) {
      nothing(absent);
      return Optional.empty();
    }
  }

  private static boolean nothing(LinkageError absent) {
    LOGGER.log(Level.DEBUG, () -> "No CDI here: " + absent);
    return false;
  }
}
