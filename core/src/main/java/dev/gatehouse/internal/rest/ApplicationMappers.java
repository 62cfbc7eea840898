package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.resource.ApplicationClasses;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what the application's own exception mappers take. */
final class ApplicationMappers {

  /**
   * Where Gatehouse's own mappers stand: the application's for the same exception has USER or less.
   * They have it as an annotation too: RESTEasy drops the priority that is given at registration.
   */
  static final int BEHIND_THEM = Integer.MAX_VALUE;

  private static final String OURS = ApplicationMappers.class.getPackageName();

  /** Those that runtimes and frameworks bring for whatever nobody else maps. */
  private static final List<String> OF_RUNTIMES =
      List.of(
          "org.glassfish.jersey.",
          "org.jboss.resteasy.",
          "io.openliberty.",
          "org.apache.cxf.",
          "io.dropwizard.",
          "io.helidon.");

  private ApplicationMappers() {}

  /**
   * Whether there is a mapper for exactly this type. The runtime is asked twice, since it alone
   * knows all mappers and what their type parameters stand for: one for a wider type is found for
   * the superclass too.
   */
  static boolean haveOneForExactly(Class<? extends Throwable> type, @Nullable Providers providers) {
    if (providers == null) {
      return false;
    }
    ExceptionMapper<?> mapper = providers.getExceptionMapper(type);
    return mapper != null && mapper != find(type.getSuperclass(), providers);
  }

  /**
   * Whether a mapper of the application takes exceptions of this type, by their own class or a
   * wider one.
   */
  static boolean take(Class<?> type, @Nullable Providers providers, Configuration configuration) {
    if (nearest(type, providers) != null) {
      return true;
    }
    // The one that a framework has for Throwable may hide the application's for the same.
    return ApplicationClasses.registeredIn(configuration)
        .filter(ExceptionMapper.class::isAssignableFrom)
        .filter(ApplicationMappers::isOfApplication)
        .anyMatch(own -> accepts(own, type));
  }

  /** The application's mapper that is nearest to this type, behind Gatehouse's own too; or null. */
  static @Nullable ExceptionMapper<?> nearest(Class<?> type, @Nullable Providers providers) {
    for (Class<?> wider = type; wider != Object.class; wider = wider.getSuperclass()) {
      ExceptionMapper<?> mapper = find(wider, providers);
      if (mapper != null && isOfApplication(mapper.getClass())) {
        return mapper;
      }
    }
    return null;
  }

  /** The mapper that the runtime would take, or null. */
  static @Nullable ExceptionMapper<?> find(Class<?> type, @Nullable Providers providers) {
    return providers == null
        ? null
        : providers.getExceptionMapper(type.asSubclass(Throwable.class));
  }

  private static boolean isOfApplication(Class<?> mapper) {
    return !mapper.getPackageName().equals(OURS)
        && OF_RUNTIMES.stream().noneMatch(mapper.getName()::startsWith);
  }

  private static boolean accepts(Class<?> mapper, Class<?> type) {
    return exceptionOf(mapper, new HashMap<>()) instanceof Class<?> mapped
        && mapped.isAssignableFrom(type);
  }

  /** What a mapper's type parameter stands for, which a superclass of its may have; or null. */
  private static @Nullable Type exceptionOf(Type type, Map<TypeVariable<?>, Type> known) {
    Class<?> raw = rawOf(type);
    if (raw == null || !ExceptionMapper.class.isAssignableFrom(raw)) {
      return null;
    }
    if (type instanceof ParameterizedType parameterized) {
      for (int i = 0; i < raw.getTypeParameters().length; i++) {
        Type argument = parameterized.getActualTypeArguments()[i];
        known.put(raw.getTypeParameters()[i], known.getOrDefault(argument, argument));
      }
    }
    if (raw == ExceptionMapper.class) {
      return known.get(raw.getTypeParameters()[0]);
    }
    return Stream.concat(
            Stream.ofNullable(raw.getGenericSuperclass()),
            Arrays.stream(raw.getGenericInterfaces()))
        .map(wider -> exceptionOf(wider, known))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Class<?> rawOf(Type type) {
    Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
    return raw instanceof Class<?> found ? found : null;
  }
}
