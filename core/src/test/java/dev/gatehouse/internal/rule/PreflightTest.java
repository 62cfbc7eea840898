package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision 7: a true preflight, and nothing but it. */
class PreflightTest {

  private static ContainerRequestContext request(String method, Map<String, String> headers) {
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            PreflightTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (self, asked, arguments) ->
                asked.getName().equals("getMethod") ? method : headers.get(arguments[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, true, true, true",
    "OPTIONS, true, false, false",
    "OPTIONS, false, true, false",
    "OPTIONS, false, false, false",
    "GET, true, true, false",
    "POST, true, true, false",
    "options, true, true, false",
  })
  @Tag("X-01")
  @Tag("X-02")
  void itIsOptionsWithOriginAndRequestedMethod(
      String method, boolean origin, boolean requested, boolean expected) {
    Map<String, String> headers = new HashMap<>();
    if (origin) {
      headers.put("Origin", "https://app.example.com");
    }
    if (requested) {
      headers.put("Access-Control-Request-Method", "DELETE");
    }

    assertThat(Preflight.is(request(method, headers)), is(expected));
  }
}
