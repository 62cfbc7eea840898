package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A refused request made up by a test. */
record FakeRequest(String method, String path, Optional<String> caller) implements DeniedRequest {

  static DeniedRequest of(String path) {
    return new FakeRequest("GET", path, Optional.empty());
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.empty();
  }

  /** One that fails the test where anybody looks at it. */
  static DeniedRequest untouchable() {
    return fake(DeniedRequest.class, Map.of());
  }

  /** A request as the runtime shows it, with these answers by the name of the asking method. */
  static ContainerRequestContext rest(Map<String, Callable<?>> answers) {
    return fake(ContainerRequestContext.class, answers);
  }

  private static <T> T fake(Class<T> type, Map<String, Callable<?>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Callable<?> answer = answers.get(method.getName());
              if (answer == null) {
                throw new AssertionError("Nobody should have called " + method);
              }
              return call(answer);
            }));
  }

  private static Object call(Callable<?> answer) throws Throwable {
    try {
      return answer.call();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
