package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeConfig;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the servlet does no harm, and has something to serve. */
class HostMetadataTest {

  @ApplicationPath("/api")
  private static final class Below extends Application {}

  @ApplicationPath("/")
  private static final class AtRoot extends Application {}

  @ApplicationPath("")
  private static final class AtRootToo extends Application {}

  @ApplicationPath(".well-known")
  private static final class AtWellKnown extends Application {}

  @Path("orders")
  private static final class Orders {}

  private final List<String> added = new ArrayList<>();
  private final Map<String, ServletRegistration> servlets = new HashMap<>();
  private final Map<String, String> parameters = new HashMap<>();
  private final WebApplication application = FakeExchange.application();
  private String contextPath = "";
  private Set<String> files;
  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
    set(Map.of("gatehouse.resource", "https://h/orders"));
  }

  @AfterEach
  void release() {
    log.close();
    ConfigProviderResolver.setInstance(null);
  }

  private static void set(Map<String, String> settings) {
    ConfigProviderResolver.setInstance(FakeConfig.of(settings));
  }

  private ServletContext context() {
    return FakeExchange.fake(
        ServletContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getContextPath" -> contextPath;
              case "getServletRegistrations" -> servlets;
              case "getResourcePaths" -> arguments[0].equals("/.well-known/") ? files : null;
              case "getInitParameterNames" -> Collections.enumeration(parameters.keySet());
              case "getInitParameter" -> parameters.get(arguments[0]);
              case "addServlet" -> {
                added.add(arguments[0] + " " + arguments[1].getClass().getSimpleName());
                yield FakeExchange.fake(ServletRegistration.Dynamic.class, this::added);
              }
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private Object added(Object self, java.lang.reflect.Method method, Object[] arguments) {
    added.add(method.getName() + " " + Arrays.deepToString(arguments));
    return method.getReturnType() == Set.class ? Set.of() : null;
  }

  private void mapped(String name, String pattern) {
    servlets.put(
        name,
        FakeExchange.fake(
            ServletRegistration.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getName" -> name;
                  case "getMappings" -> List.of(pattern);
                  default -> throw new AssertionError("Nobody should have called " + method);
                }));
  }

  private void start(Class<?>... found) {
    HostMetadata.register(context(), Set.of(found), application);
  }

  private void assertIsRegistered() {
    assertThat(
        added,
        contains(
            "dev.gatehouse.metadata MetadataServlet",
            "setAsyncSupported [true]",
            "addMapping [[/.well-known/oauth-protected-resource/*]]"));
    assertThat(application.isMetadataAtHost(), is(true));
    assertThat(
        log.messages(Level.INFO),
        contains(
            "Protected resource metadata are served at"
                + " https://h/.well-known/oauth-protected-resource/orders"));
  }

  private void assertIsNot() {
    assertThat(added, is(empty()));
    assertThat(application.isMetadataAtHost(), is(false));
  }

  @Test
  void itIsRegisteredAtTheRootOfTheHost() {
    mapped("default", "/");
    mapped("rest", "/api/*");
    mapped("page", "*.jsp");
    files = Set.of("/.well-known/security.txt");
    start(Below.class, Orders.class);

    assertIsRegistered();
  }

  @Test
  void openLibertyCallsTheRootASlash() {
    contextPath = "/";
    start(Below.class);

    assertIsRegistered();
  }

  @Test
  void aWebApplicationWithNothingElseServesThemToo() {
    start();

    assertIsRegistered();
  }

  @Test
  void parametersOfTheContextCountBeforeMicroProfileConfig() {
    set(Map.of("gatehouse.resource", "https://other/"));
    parameters.put("gatehouse.resource", "https://h/orders");
    parameters.put("com.example.theirs", "x");
    start();

    assertIsRegistered();
  }

  @Test
  void elsewhereItIsNot() {
    contextPath = "/orders";
    start(Below.class);

    assertIsNot();
  }

  @Test
  void withoutAResourceItIsNot() {
    set(Map.of("gatehouse.realm", "orders"));
    start(Below.class);

    assertIsNot();
  }

  @Test
  void switchedOffItIsNot() {
    set(Map.of("gatehouse.resource", "https://h/orders", "gatehouse.enabled", "false"));
    start(Below.class);

    assertIsNot();
  }

  @ParameterizedTest
  @CsvSource({
    "own,     /.well-known/oauth-protected-resource",
    "own,     /.well-known/oauth-protected-resource/*",
    "own,     /.well-known/*",
    "own,     /.well-known/security.txt",
    "own,     /*",
    "own,     /",
    "default, /*",
  })
  void whereTheApplicationHasAServletThereItIsNot(String name, String pattern) {
    mapped(name, pattern);
    start(Below.class);

    assertIsNot();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/oauth-protected-resource",
        "/.well-known/oauth-protected-resource/",
        "/.well-known/oauth-protected-resource.json"
      })
  void whereTheApplicationHasAFileThereItIsNot(String file) {
    files = Set.of(file);
    start(Below.class);

    assertIsNot();
  }

  @ParameterizedTest
  @ValueSource(classes = {AtRoot.class, AtRootToo.class, AtWellKnown.class})
  void whereRestIsAtTheRootItIsNot(Class<?> rest) {
    start(rest, Orders.class);

    assertIsNot();
  }

  @Test
  void wrongSettingsAreToldAndRegisterNothing() {
    set(Map.of("gatehouse.resource", "orders"));
    start();

    assertIsNot();
    assertThat(
        log.messages(Level.SEVERE),
        contains(containsString("gatehouse.resource must be an absolute https or http URI")));
  }
}
