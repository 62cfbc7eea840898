package dev.gatehouse;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Stream;

/** Tells whether an application has exception mappers of its own. */
final class ApplicationMappers {

  private ApplicationMappers() {}

  /**
   * Whether one of them is as near to an exception of Gatehouse's as Gatehouse's own mapper, that
   * is, for the exception of REST which that one extends.
   */
  static boolean accept(Class<? extends Throwable> exception, Configuration configuration) {
    return Stream.concat(
            configuration.getClasses().stream(),
            configuration.getInstances().stream().map(Object::getClass))
        .filter(ExceptionMapper.class::isAssignableFrom)
        .filter(type -> !type.getPackageName().equals(ApplicationMappers.class.getPackageName()))
        .filter(ApplicationClasses::contain)
        .anyMatch(mapper -> accepts(mapper, exception));
  }

  private static boolean accepts(Class<?> mapper, Class<? extends Throwable> exception) {
    return Arrays.stream(mapper.getMethods())
        .filter(method -> method.getName().equals("toResponse") && !method.isBridge())
        .anyMatch(method -> accepts(method, exception));
  }

  private static boolean accepts(Method method, Class<? extends Throwable> exception) {
    return method.getParameterCount() == 1
        && (method.getParameterTypes()[0] == exception.getSuperclass()
            // A superclass has it for whatever its subclass is for.
            || method.getGenericParameterTypes()[0] instanceof TypeVariable<?>
                && method.getParameterTypes()[0].isAssignableFrom(exception));
  }
}
