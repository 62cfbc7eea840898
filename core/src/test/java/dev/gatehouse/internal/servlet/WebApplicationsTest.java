package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;
import org.junit.jupiter.api.Test;

/** How REST comes to what is known of its web application. */
class WebApplicationsTest {

  private static final Mechanism FORM = new Mechanism("FORM", "");

  @LoginConfig(authMethod = "MP-JWT", realmName = "tokens")
  private static final class ByJwt {}

  private final Map<String, Object> attributes = new HashMap<>();

  private ServletContext context() {
    return FakeExchange.fake(
        ServletContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getContextPath" -> "/orders";
              case "getServletContextName" -> null;
              case "getClassLoader" -> WebApplicationsTest.class.getClassLoader();
              case "getResourceAsStream" ->
                  new ByteArrayInputStream(
                      "<web-app><login-config><auth-method>FORM</auth-method></login-config></web-app>"
                          .getBytes(StandardCharsets.UTF_8));
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  @Test
  void whatTheInitializerHasMadeKnownIsFound() {
    WebApplication known = WebApplications.remember(context(), Set.of(ByJwt.class), true);

    assertThat(WebApplications.of(context()), is(sameInstance(known)));
    assertThat(known.mechanisms(), contains(new Mechanism("MP-JWT", "tokens")));
    assertThat(known.ofDescriptor(), is(FORM));
  }

  @Test
  void withoutAnInitializerTheContextTellsWhatItCan() {
    WebApplication found = WebApplications.of(context());

    assertThat(found.name(), is("orders"));
    assertThat(found.scanned(), is(Set.of()));
    assertThat(found.mechanisms(), contains(FORM));
    assertThat(WebApplications.of(context()), is(sameInstance(found)));
  }
}
