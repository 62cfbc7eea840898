package dev.gatehouse.stacks;

import java.util.Set;

/**
 * The application that every stack serves, by its classes; the stack says how Gatehouse comes in.
 */
public enum Shop {
  /** With a mapper for one exception of its own. */
  USUAL(
      ShopResource.class,
      AdminsOnlyFilter.class,
      RefusingResource.class,
      RefusingResource.SoldOutMapper.class,
      AsyncResource.class),
  /** With a mapper for each ForbiddenException. */
  WITH_FORBIDDEN_MAPPER(ShopResource.class, RefusingResource.class, ForbiddenMapper.class);

  private final Set<Class<?>> classes;

  Shop(Class<?>... classes) {
    this.classes = Set.of(classes);
  }

  /** Resources and providers. */
  public Set<Class<?>> classes() {
    return classes;
  }
}
