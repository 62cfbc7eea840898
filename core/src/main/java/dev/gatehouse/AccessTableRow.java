package dev.gatehouse;

import java.util.List;
import java.util.Objects;

/** What the rows of an {@link AccessTable} have in common: a method, its address and its rule. */
abstract sealed class AccessTableRow permits AccessTable.Endpoint, AccessTable.Locator {

  private final String path;
  private final AccessRule rule;
  private final List<AccessTable.Source> statedBy;
  private final String resourceClass;
  private final String resourceMethod;

  AccessTableRow(
      String path,
      AccessRule rule,
      List<AccessTable.Source> statedBy,
      String resourceClass,
      String resourceMethod) {
    this.path = Objects.requireNonNull(path, "path");
    this.rule = Objects.requireNonNull(rule, "rule");
    this.statedBy = List.copyOf(statedBy);
    this.resourceClass = Objects.requireNonNull(resourceClass, "resourceClass");
    this.resourceMethod = Objects.requireNonNull(resourceMethod, "resourceMethod");
  }

  /**
   * {@return the template of its path, from the application's base path on, for example {@code
   * /orders/{id}}}
   */
  public final String path() {
    return path;
  }

  /** {@return what it demands, with all that the locators on the way demand} */
  public final AccessRule rule() {
    return rule;
  }

  /**
   * {@return the annotations that decide; empty where there are none, and the rule is that of the
   * setting {@code gatehouse.unannotated}}
   */
  public final List<AccessTable.Source> statedBy() {
    return statedBy;
  }

  /** {@return the name of its class} */
  public final String resourceClass() {
    return resourceClass;
  }

  /** {@return the name of the method} */
  public final String resourceMethod() {
    return resourceMethod;
  }

  /** All that makes two rows equal. */
  abstract List<Object> members();

  @Override
  public final boolean equals(Object other) {
    return other instanceof AccessTableRow row
        && getClass() == row.getClass()
        && members().equals(row.members());
  }

  @Override
  public final int hashCode() {
    return members().hashCode();
  }

  @Override
  public final String toString() {
    return members().toString();
  }
}
