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
      ChosenResource.class,
      RefusingResource.class,
      RefusingResource.SoldOutMapper.class,
      AsyncResource.class,
      WaysOutResource.class),
  /** With a mapper for each ForbiddenException. */
  WITH_FORBIDDEN_MAPPER(ShopResource.class, RefusingResource.class, ForbiddenMapper.class),
  /** With a mapper for each NotAuthorizedException. */
  WITH_NOT_AUTHORIZED_MAPPER(
      ShopResource.class, RefusingResource.class, WideMappers.OfNotAuthorized.class),
  /** With one mapper for many errors. */
  WITH_THROWABLE_MAPPER(
      ShopResource.class,
      RefusingResource.class,
      WaysOutResource.class,
      WideMappers.OfThrowable.class),
  /** With one mapper for many errors. */
  WITH_RUNTIME_MAPPER(
      ShopResource.class,
      RefusingResource.class,
      WaysOutResource.class,
      WideMappers.OfRuntime.class),
  /** With one mapper for many errors. */
  WITH_REST_MAPPER(
      ShopResource.class, RefusingResource.class, WaysOutResource.class, WideMappers.OfRest.class),
  /** With one mapper for many errors. */
  WITH_CLIENT_ERROR_MAPPER(
      ShopResource.class,
      RefusingResource.class,
      WaysOutResource.class,
      WideMappers.OfClient.class);

  private final Set<Class<?>> classes;

  Shop(Class<?>... classes) {
    this.classes = Set.of(classes);
  }

  /** Resources and providers. */
  public Set<Class<?>> classes() {
    return classes;
  }
}
