package dev.gatehouse.contract.callers;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What an application was told of alice's roles during one request, by whatever it asked. She is in
 * the role user and in no other. Thread-safe.
 */
final class RoleWatch {

  /** Names the watch in a request, and tells what it saw in the answer. */
  static final String HEADER = "X-Role-Watch";

  private static final Map<String, RoleWatch> WATCHES = new ConcurrentHashMap<>();

  private final String name;
  private final List<String> places = new CopyOnWriteArrayList<>();
  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final List<SecurityContext> remembered = new CopyOnWriteArrayList<>();

  private RoleWatch(String name) {
    this.name = name;
  }

  static RoleWatch of(String name) {
    return WATCHES.computeIfAbsent(name, RoleWatch::new);
  }

  /** Asks, and keeps whom it asked. */
  void ask(String place, SecurityContext... contexts) {
    places.add(place);
    for (SecurityContext context : contexts) {
      compare(place, context);
      remembered.add(context);
    }
  }

  /** Asks, and all those again who were asked before. */
  void askAgain(String place, SecurityContext... contexts) {
    ask(place, contexts);
    askRemembered(place);
  }

  /** Asks all those again who were asked before. */
  private void askRemembered(String place) {
    for (SecurityContext context : remembered) {
      compareForeign(place + " again", context);
    }
  }

  /** Asks where the server may no longer know of the caller, in another thread say. */
  void askLate(String place, SecurityContext... contexts) {
    places.add(place);
    remembered.addAll(List.of(contexts));
    for (SecurityContext context : remembered) {
      try {
        compareForeign(place, context);
      } catch (RuntimeException untold) {
        // An injected one knows of no request here.
        continue;
      }
    }
  }

  private void compare(String place, SecurityContext context) {
    if (!context.isUserInRole("user")) {
      wrong.add(place + ": not user");
    }
    if (!context.getUserPrincipal().getName().equals("alice")) {
      wrong.add(place + ": not alice");
    }
    compareForeign(place, context);
  }

  private void compareForeign(String place, SecurityContext context) {
    for (String role : List.of("admin", "nonsense")) {
      if (context.isUserInRole(role)) {
        wrong.add(place + ": " + role);
      }
    }
  }

  /** The application's own context in place of another one. */
  SecurityContext own(SecurityContext before) {
    SecurityContext own = new WatchedRoles.Own(before.getUserPrincipal());
    places.add("replaced");
    return own;
  }

  /** What was seen: where it asked, and what it should not have heard. */
  String end() {
    WATCHES.remove(name);
    return String.join(" ", places) + (wrong.isEmpty() ? "" : "; " + String.join(", ", wrong));
  }
}
