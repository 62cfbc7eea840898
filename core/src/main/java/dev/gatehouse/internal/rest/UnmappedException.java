package dev.gatehouse.internal.rest;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mapper of Gatehouse's does so that a runtime goes on as if there were no such mapper. */
interface UnmappedException {

  /**
   * Answers as the runtime expects it of nobody.
   *
   * @return null where the runtime then looks on by itself
   * @throws RuntimeException what the runtime throws of an exception that nobody maps
   */
  @Nullable Response response(Throwable thrown);

  /** For this runtime; empty where nobody knows how. */
  static Optional<UnmappedException> of(Configuration configuration) {
    String runtime = configuration.getClass().getName();
    if (runtime.startsWith("org.apache.cxf.")) {
      return Optional.of(thrown -> null);
    }
    return runtime.startsWith("org.jboss.resteasy.")
        ? ofResteasy(configuration.getClass().getClassLoader())
        : Optional.empty();
  }

  /** By reflection: servers hide the runtime's classes from the application's class loader. */
  private static Optional<UnmappedException> ofResteasy(ClassLoader runtime) {
    try {
      Constructor<? extends RuntimeException> unhandled =
          Class.forName("org.jboss.resteasy.spi.UnhandledException", false, runtime)
              .asSubclass(RuntimeException.class)
              .getConstructor(Throwable.class);
      return Optional.of(
          thrown -> {
            throw unhandled(unhandled, thrown);
          });
    } catch (ReflectiveOperationException | ClassCastException | LinkageError another) {
      return Optional.empty();
    }
  }

  private static RuntimeException unhandled(
      Constructor<? extends RuntimeException> constructor, Throwable thrown) {
    try {
      return constructor.newInstance(thrown);
    } catch (ReflectiveOperationException e) {
      return new IllegalStateException(thrown);
    }
  }
}
