package dev.gatehouse.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What requests fail of, as Jersey tells those who listen. The standard has nobody to ask: an
 * exception mapper would answer in the application's place. By reflection, since the runtime may be
 * another one.
 */
final class JerseyFailures {

  private static final String MONITORING = "org.glassfish.jersey.server.monitoring.";

  private final AtomicReference<Throwable> last = new AtomicReference<>();

  /** What the last request failed of, or null; it is told once. */
  Throwable take() {
    return last.getAndSet(null);
  }

  /** What has to be registered; empty where the runtime is not Jersey. */
  Optional<Object> listener() {
    try {
      return Optional.of(
          listener(
              Class.forName(MONITORING + "ApplicationEventListener"),
              Class.forName(MONITORING + "RequestEventListener"),
              Class.forName(MONITORING + "RequestEvent")));
    } catch (ClassNotFoundException | LinkageError otherRuntime) {
      return Optional.empty();
    }
  }

  private Object listener(Class<?> ofApplication, Class<?> ofRequest, Class<?> event) {
    Object requests =
        proxy(
            ofRequest,
            (self, method, arguments) -> {
              // Later events have it too, and come when the answer has been sent.
              String type = String.valueOf(event.getMethod("getType").invoke(arguments[0]));
              if (type.equals("ON_EXCEPTION")) {
                last.set((Throwable) event.getMethod("getException").invoke(arguments[0]));
              }
              return null;
            });
    return proxy(
        ofApplication,
        (self, method, arguments) -> method.getName().equals("onRequest") ? requests : null);
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) ->
            switch (method.getName()) {
              case "equals" -> self == arguments[0];
              case "hashCode" -> System.identityHashCode(self);
              case "toString" -> type.getSimpleName();
              default -> handler.invoke(self, method, arguments);
            });
  }
}
