package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.settings.Settings;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A jar that guards nothing says so. */
class UnguardedCheckTest {

  private static final String APPLICATION = "jakarta.ws.rs.core.Application";

  @Path("closed")
  @DenyAll
  static class Closed {
    @GET
    public void get() {}
  }

  @Path("admins")
  static class Admins {
    @GET
    @RolesAllowed("admin")
    public void get() {}
  }

  @Path("open")
  @PermitAll
  static class Open {
    @GET
    public void get() {}
  }

  @RolesAllowed("admin")
  static class Rest extends Application {}

  @ApplicationPath("api")
  @RolesAllowed("admin")
  static class Filtered extends Application {}

  private record Servlet(String type, Map<String, String> parameters) {}

  private final Map<String, Servlet> servlets = new HashMap<>();
  private final Map<String, FilterRegistration> filters = new HashMap<>();
  private String uri = "/app/api/orders";

  private ServletContext context() {
    return FakeExchange.fake(
        ServletContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getFilterRegistrations" -> filters;
              case "getServletRegistration" -> {
                Servlet servlet = servlets.get(arguments[0]);
                yield servlet == null ? null : registration(servlet);
              }
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private static ServletRegistration registration(Servlet servlet) {
    return FakeExchange.fake(
        ServletRegistration.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getClassName" -> servlet.type();
              case "getInitParameter" -> servlet.parameters().get(arguments[0]);
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private HttpServletRequest servedBy(String servlet) {
    HttpServletMapping mapping =
        FakeExchange.fake(HttpServletMapping.class, (self, method, arguments) -> servlet);
    return FakeExchange.fake(
        HttpServletRequest.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getHttpServletMapping" -> mapping;
              case "getRequestURI" -> uri;
              case "getContextPath" -> "/app";
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private static WebApplication application(Class<?>... scanned) {
    return new WebApplication("orders", Set.of(scanned), List::of, null, true);
  }

  private List<String> errorsOf(WebApplication application, String... servedBy) {
    UnguardedCheck check = new UnguardedCheck(application, context());
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      for (String servlet : servedBy) {
        check.look(servedBy(servlet));
      }
      return log.messages(Level.SEVERE);
    }
  }

  private void servlet(String name, String type, String... parameter) {
    servlets.put(
        name,
        new Servlet(type, parameter.length == 0 ? Map.of() : Map.of(parameter[0], parameter[1])));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.glassfish.jersey.servlet.ServletContainer",
        "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher",
        "org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet"
      })
  void itNamesTheClassesOnceAndTheRemedy(String runtime) {
    servlet("api", runtime);

    assertThat(
        errorsOf(application(Closed.class, Open.class, Admins.class, Rest.class), "api", "api"),
        contains(
            allOf(
                containsString(Admins.class.getName() + ", " + Closed.class.getName()),
                not(containsString(Open.class.getName())),
                not(containsString(Rest.class.getName())),
                containsString("dev.gatehouse.GatehouseFeature"),
                containsString("jakarta.ws.rs.loadServices=false"))));
  }

  @Test
  void aServletOfRestIsKnownByWhatTheSpecificationCallsIt() {
    servlet(APPLICATION, null);
    servlet("named", "com.example.Own", APPLICATION, "com.example.App");
    servlet(Rest.class.getName(), null);

    for (String name : servlets.keySet()) {
      assertThat(errorsOf(application(Closed.class, Rest.class), name).size(), is(1));
    }
  }

  @Test
  void aFilterOfRestIsKnownByThePathOfTheApplication() {
    filters.put(
        "rest",
        FakeExchange.fake(
            FilterRegistration.class,
            (self, method, arguments) -> "org.apache.tomee.webservices.CXFJAXRSFilter"));

    assertThat(errorsOf(application(Closed.class, Filtered.class), "default").size(), is(1));

    uri = "/app/index.html";
    assertThat(errorsOf(application(Closed.class, Filtered.class), "default").size(), is(0));
  }

  @Test
  void whereTheFeatureWasMetItIsSilent() {
    servlet("api", "org.glassfish.jersey.servlet.ServletContainer");
    WebApplication guarded = application(Closed.class);
    Settings settings = Settings.NONE;
    new LazyDenialWriter(settings, DenialBodies.of(settings), new FakeContainer(guarded), false);

    assertThat(errorsOf(guarded, "api", "api"), is(empty()));
  }

  @Test
  void whereNothingIsGuardedItIsSilent() {
    servlet("api", "org.glassfish.jersey.servlet.ServletContainer");

    assertThat(errorsOf(application(Open.class, Rest.class), "api"), is(empty()));
    assertThat(errorsOf(application(), "api"), is(empty()));
  }

  @Test
  void aServletThatIsNotOfRestIsNothingToTellOf() {
    servlet("faces", "jakarta.faces.webapp.FacesServlet");

    assertThat(errorsOf(application(Closed.class), "faces", "unknown", null), is(empty()));
  }

  @Test
  void anotherServletBeforeThatOfRestDoesNotSilenceIt() {
    servlet("faces", "jakarta.faces.webapp.FacesServlet");
    servlet("api", "org.glassfish.jersey.servlet.ServletContainer");

    assertThat(errorsOf(application(Closed.class), "faces", "api").size(), is(1));
  }
}
