package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.rule.DeclaredRoles;
import jakarta.annotation.security.DeclareRoles;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.eclipse.microprofile.auth.LoginConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the servlet container is told at its start, and learns of the application there. */
class GatehouseInitializerTest {

  @LoginConfig(authMethod = "MP-JWT", realmName = "tokens")
  private static final class ByJwt extends Application {}

  @BasicAuthenticationMechanismDefinition(realmName = "store")
  private static final class ByBasic extends Application {}

  private static final class Plain extends Application {}

  @DeclareRoles("clerk")
  private static final class OtherServlet {}

  @DeclareRoles("admin")
  private static final class Declaring extends Application {}

  private final List<String> registered = new ArrayList<>();
  private Servlet page;
  private String displayName = "Orders";
  private String contextPath = "/app";
  private String descriptor;
  private boolean filterIsTaken;
  private Object published;

  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private InvocationHandler recorder() {
    return (self, method, arguments) -> {
      String text =
          Arrays.deepToString(arguments)
              .replaceAll("dev\\.gatehouse\\.([a-z]+\\.)*|@[0-9a-f]+", "");
      registered.add(method.getName() + " " + text);
      return method.getReturnType() == Set.class ? Set.of() : null;
    };
  }

  private ServletContext context() {
    return FakeExchange.fake(
        ServletContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getResourceAsStream" ->
                  descriptor == null
                      ? null
                      : new ByteArrayInputStream(descriptor.getBytes(StandardCharsets.UTF_8));
              case "getServletContextName" -> displayName;
              case "getContextPath" -> contextPath;
              case "getServletRegistrations" -> Map.of();
              case "getResourcePaths" -> null;
              case "getInitParameterNames" -> Collections.emptyEnumeration();
              case "getFilterRegistration" ->
                  filterIsTaken
                      ? FakeExchange.fake(FilterRegistration.Dynamic.class, recorder())
                      : null;
              case "getClassLoader" -> GatehouseInitializerTest.class.getClassLoader();
              case "setAttribute" -> {
                assertThat(arguments[0], is(WebApplication.ATTRIBUTE));
                published = arguments[1];
                yield null;
              }
              case "addFilter" -> {
                recorder().invoke(self, method, arguments);
                yield FakeExchange.fake(FilterRegistration.Dynamic.class, recorder());
              }
              case "addServlet" -> {
                recorder().invoke(self, method, arguments);
                page = (Servlet) arguments[1];
                yield FakeExchange.fake(ServletRegistration.Dynamic.class, recorder());
              }
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  /** The challenges of a 401 that the container makes. */
  private List<String> challenges(Class<?>... found) throws Exception {
    new GatehouseInitializer().onStartup(found.length == 0 ? null : Set.of(found), context());
    FakeExchange exchange = FakeExchange.error(401);
    page.service(exchange.request(), exchange.response());
    return exchange.lines("WWW-Authenticate");
  }

  @Test
  void itAddsAFilterAndTheErrorPageThatAnApplicationMayName() {
    new GatehouseInitializer().onStartup(Set.of(Plain.class), context());

    assertThat(
        registered,
        contains(
            "addFilter [dev.gatehouse, ContainerFilter]",
            "setAsyncSupported [true]",
            "addMappingForUrlPatterns [[REQUEST], false, [/*]]",
            "addServlet [dev.gatehouse, ContainerDenialServlet]",
            "setAsyncSupported [true]",
            "setLoadOnStartup [2147483647]",
            "addMapping [[/.gatehouse/denial]]"));
    assertThat(((WebApplication) published).scanned(), is(Set.of(Plain.class)));
    assertThat(((WebApplication) published).name(), is("Orders"));
  }

  @Test
  void rolesAreDeclaredByAnyClassAndByWebXml() {
    descriptor = "<web-app><security-role><role-name>boss</role-name></security-role></web-app>";

    new GatehouseInitializer()
        .onStartup(Set.of(OtherServlet.class, Declaring.class, Plain.class), context());

    WebApplication application = (WebApplication) published;
    assertThat(
        application.declaredRoles(),
        is(new DeclaredRoles(Set.of("clerk", "admin"), Set.of("boss"))));
    assertThat(application.scanned(), is(Set.of(Declaring.class, Plain.class)));
  }

  @Test
  void foundTwiceItIsThereOnce() {
    filterIsTaken = true;

    new GatehouseInitializer().onStartup(null, context());

    assertThat(registered, is(empty()));
    assertThat(published, is(nullValue()));
  }

  @ParameterizedTest
  @CsvSource({
    "Orders,  /app, Orders",
    ",        /app, app",
    "' ',     /app, app",
    "Br\u00f6t, /a/b, a/b",
    ",        '',   application",
    ",        /\u00f6, application",
  })
  void theRealmIsTheNameOfTheApplication(String name, String path, String realm) throws Exception {
    displayName = name;
    contextPath = path;

    assertThat(challenges(), contains("Bearer realm=\"" + realm + "\""));
  }

  @Test
  void whatItsClassesSayOfTheMechanismCounts() throws Exception {
    assertThat(challenges(ByJwt.class, Plain.class), contains("Bearer realm=\"tokens\""));
    assertThat(challenges(ByBasic.class), contains("Basic realm=\"store\", charset=\"UTF-8\""));
  }

  @Test
  void whereItsClassesAreSilentWebXmlCounts() throws Exception {
    descriptor =
        "<web-app><login-config><auth-method>BASIC</auth-method><realm-name>file</realm-name>"
            + "</login-config></web-app>";

    assertThat(challenges(), contains("Basic realm=\"file\", charset=\"UTF-8\""));
    assertThat(challenges(Plain.class), contains("Basic realm=\"file\", charset=\"UTF-8\""));
    assertThat(challenges(ByJwt.class), contains("Bearer realm=\"tokens\""));
  }

  @Test
  void aWebXmlThatCannotBeReadIsTheContainersToRefuse() throws Exception {
    descriptor = "<web-app>";

    assertThat(challenges(), contains("Bearer realm=\"Orders\""));
    assertThat(log.messages(Level.FINE), hasItem("WEB-INF/web.xml cannot be read"));
  }
}
