package dev.gatehouse;

import java.lang.reflect.Proxy;
import java.util.Optional;

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
    return (DeniedRequest)
        Proxy.newProxyInstance(
            DeniedRequest.class.getClassLoader(),
            new Class<?>[] {DeniedRequest.class},
            (self, method, arguments) -> {
              throw new AssertionError("Nobody should have called " + method);
            });
  }
}
