package dev.gatehouse;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Asks for rules as a runtime does: by the resource class and the method that it matched. */
final class Endpoints {

  /** What is known of servers, and nothing besides. */
  static final Nobody NOBODY = Gatehouse.builder().build().nobody();

  private Endpoints() {}

  /** The one public method of that name, the compiler's bridges left out. */
  static Method method(Class<?> type, String name) {
    return only(type, name, false);
  }

  /** The one bridge of that name. */
  static Method bridge(Class<?> type, String name) {
    return only(type, name, true);
  }

  private static Method only(Class<?> type, String name, boolean bridge) {
    List<Method> found =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(name) && method.isBridge() == bridge)
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(type + " has not one method " + name + " but " + found);
    }
    return found.get(0);
  }

  /** The rule that annotations state, or null where they are silent. */
  static AccessRule ruleOf(Class<?> type, Method method) {
    return AccessResolver.resolve(new ResourceType(type), method)
        .map(StatedRule::rule)
        .orElse(null);
  }

  static AccessRule ruleOf(Class<?> type, String name) {
    return ruleOf(type, method(type, name));
  }

  static AccessRule roles(String... anyOf) {
    return AccessRule.rolesAllowed(Set.of(anyOf));
  }

  static AccessRule scopes(String... all) {
    return AccessRule.scopesRequired(Set.of(all));
  }

  /** What becomes of a caller that is known and in these roles. */
  static Decision caller(AccessRule rule, String... roles) {
    return Decision.of(rule, FakeSecurityContext.of("alice", roles), NOBODY);
  }
}
