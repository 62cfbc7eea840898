package dev.gatehouse.testkit;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.AccessTable.Locator;
import dev.gatehouse.AccessTable.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of an access table, for the tests of code that reads one: each by what it demands, stated by
 * the annotations that demand it on the method {@code call} of a class {@code test.Resource}.
 *
 * <pre>{@code
 * AccessTable table =
 *     AccessTable.of(
 *         List.of(
 *             AccessTableRows.endpoint("GET", "/orders/{id}", AccessRule.authenticated()),
 *             AccessTableRows.endpoint("DELETE", "/orders/{id}", AccessRule.rolesAllowed("admin"))),
 *         List.of());
 *
 * assertThat(new SecurityChapter(table).text(), containsString("admin"));
 * }</pre>
 *
 * @see AccessTable#of(List, List)
 */
public final class AccessTableRows {

  private static final String RESOURCE_CLASS = "test.Resource";
  private static final String RESOURCE_METHOD = "call";

  private AccessTableRows() {}

  /**
   * The row of an annotated resource method; {@link Endpoint#withMediaTypes} adds to it.
   *
   * @param method the request method
   * @param path the template of its path, for example {@code /orders/{id}}
   * @param rule what it demands
   * @return the row, never null
   * @throws NullPointerException if an argument is null
   */
  public static Endpoint endpoint(String method, String path, AccessRule rule) {
    return Endpoint.of(method, path, rule, statedBy(rule), RESOURCE_CLASS, RESOURCE_METHOD);
  }

  /**
   * The row of a locator that returns {@code java.lang.Object}, which tells nothing.
   *
   * @param path the template of its path
   * @param rule what all that lies behind demands at least
   * @return the row, never null
   * @throws NullPointerException if an argument is null
   */
  public static Locator locator(String path, AccessRule rule) {
    return Locator.of(
        path, rule, statedBy(rule), RESOURCE_CLASS, RESOURCE_METHOD, Object.class.getName());
  }

  private static List<Source> statedBy(AccessRule rule) {
    List<String> annotations = new ArrayList<>();
    switch (rule.kind()) {
      case PERMIT -> annotations.add("@PermitAll");
      case DENY -> annotations.add("@DenyAll");
      case AUTHENTICATED, ROLES -> {
        for (Set<String> anyOf : rule.roles()) {
          annotations.add("@RolesAllowed(" + values(anyOf) + ")");
        }
        if (!rule.scopes().isEmpty()) {
          annotations.add("@ScopesRequired(" + values(rule.scopes()) + ")");
        } else if (rule.roles().isEmpty()) {
          annotations.add("@Authenticated");
        }
      }
    }
    return annotations.stream()
        .map(annotation -> Source.onMethod(annotation, RESOURCE_CLASS, RESOURCE_METHOD))
        .toList();
  }

  /** As the table has them: in braces where there is more than one. */
  private static String values(Collection<String> names) {
    String quoted = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    return names.size() == 1 ? quoted : "{" + quoted + "}";
  }
}
