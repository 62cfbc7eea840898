package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeConfiguration;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.logging.Level;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps an application from starting closes a class that is first seen at a request. */
@Tag("B#14")
@Tag("B#24")
class LateRulesTest {

  interface Silent {
    @GET
    String get();
  }

  static class Helper {
    @GET
    @PermitAll
    public String get() {
      return hidden();
    }

    @POST
    @RolesAllowed("admin")
    public String post() {
      return hidden();
    }

    @RolesAllowed("admin")
    String hidden() {
      return "";
    }
  }

  static class Sound {
    @GET
    @PermitAll
    public String get() {
      return "";
    }

    @Path("more")
    public Sound more() {
      return this;
    }
  }

  @PermitAll
  @DenyAll
  static class Contradicting {
    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  /** What is a helper to this one is a resource method of that one. */
  abstract static class Base {
    @RolesAllowed("admin")
    public String info() {
      return "";
    }
  }

  static class Helped extends Base {
    @GET
    @PermitAll
    public String get() {
      return info();
    }
  }

  @Path("served")
  static class Served extends Base {
    @Override
    @GET
    @RolesAllowed("admin")
    public String info() {
      return "";
    }
  }

  /** As ByteBuddy and others subclass. */
  static class Generated$$Sound extends Sound {}

  static class Unannotated$ {
    @GET
    public String get() {
      return "";
    }
  }

  @Path("known")
  static class Known {
    @GET
    public String get() {
      return "";
    }
  }

  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private static AccessRule of(RequestRules rules, Class<?> type, String name, AccessRule gate) {
    return rules.of(type, method(type, name), gate);
  }

  private static Class<?> generatedSubclass() {
    return new ByteBuddy()
        .subclass(Known.class)
        .method(ElementMatchers.named("get"))
        .intercept(SuperMethodCall.INSTANCE)
        .make()
        .load(LateRulesTest.class.getClassLoader(), ClassLoadingStrategy.Default.INJECTION)
        .getLoaded();
  }

  private static Class<?> proxy() {
    return Proxy.newProxyInstance(
            LateRulesTest.class.getClassLoader(),
            new Class<?>[] {Silent.class},
            (self, method, arguments) -> "")
        .getClass();
  }

  @ParameterizedTest
  @EnumSource
  void aProxyThatHidesGuardsIsClosedAndToldOnce(Unannotated policy) {
    RequestRules rules = new RequestRules(new AccessRules(policy));
    Class<?> proxy = proxy();
    for (int i = 0; i < 2; i++) {
      assertThat(of(rules, proxy, "get", AccessRule.permitAll()), is(AccessRule.denyAll()));
    }
    assertThat(
        log.messages(Level.SEVERE),
        contains(
            allOf(
                startsWith("Denied to everybody: " + proxy.getName() + "#get"),
                containsString("its class is a java.lang.reflect.Proxy"))));
  }

  @Test
  void aGuardOnTheWayToAProxySpeaksForItAndForNothingElse() {
    RequestRules rules = new RequestRules(new AccessRules(Unannotated.PERMIT));
    Class<?> proxy = proxy();

    assertThat(of(rules, proxy, "get", roles("admin")), is(roles("admin")));
    assertThat(log.messages(Level.SEVERE), is(empty()));
    assertThat(of(rules, proxy, "get", AccessRule.permitAll()), is(AccessRule.denyAll()));
    assertThat(log.messages(Level.SEVERE), hasSize(1));
  }

  @Test
  void aGuardThatNoRequestReachesClosesItsClass() {
    RequestRules rules = new RequestRules(new AccessRules(Unannotated.PERMIT));

    assertThat(of(rules, Helper.class, "get", AccessRule.permitAll()), is(AccessRule.denyAll()));
    assertThat(of(rules, Helper.class, "post", AccessRule.permitAll()), is(AccessRule.denyAll()));
    assertThat(
        log.messages(Level.SEVERE),
        contains(
            startsWith(
                "Denied to everybody, all of "
                    + Helper.class.getName()
                    + ":\n- "
                    + Helper.class.getName()
                    + "#hidden has an access annotation and is not public")));
  }

  @Test
  void aHelperThatAnotherClassServesIsNone() {
    RequestRules alone = new RequestRules(new AccessRules(Unannotated.PERMIT));
    AccessRules beside = new AccessRules(Unannotated.PERMIT);
    RunningTable.start(FakeConfiguration.of(Served.class), beside);

    assertThat(of(alone, Helped.class, "get", AccessRule.permitAll()), is(AccessRule.denyAll()));
    assertThat(
        of(new RequestRules(beside), Helped.class, "get", AccessRule.permitAll()),
        is(AccessRule.permitAll()));
  }

  @Test
  void aContradictionOnAClassClosesWhateverItsMethodsSay() {
    RequestRules rules = new RequestRules(new AccessRules(Unannotated.PERMIT));

    assertThat(
        of(rules, Contradicting.class, "get", AccessRule.permitAll()), is(AccessRule.denyAll()));
    assertThat(
        log.messages(Level.SEVERE),
        contains(containsString(Contradicting.class.getName() + " has @DenyAll and @PermitAll")));
  }

  @Test
  void soundClassesAreServed() {
    RequestRules rules = new RequestRules(new AccessRules(Unannotated.FAIL));

    assertThat(of(rules, Sound.class, "get", AccessRule.permitAll()), is(AccessRule.permitAll()));
    assertThat(
        of(rules, Generated$$Sound.class, "get", AccessRule.permitAll()),
        is(AccessRule.permitAll()));
    assertThat(log.messages(Level.SEVERE), is(empty()));
  }

  @Test
  void whereFailIsSetAnEndpointWithoutAnnotationIsClosedAsAtTheStart() {
    RequestRules rules = new RequestRules(new AccessRules(Unannotated.FAIL));

    assertThat(
        of(rules, Unannotated$.class, "get", AccessRule.authenticated()),
        is(AccessRule.authenticated()));
    assertThat(
        of(rules, Unannotated$.class, "get", AccessRule.permitAll()), is(AccessRule.denyAll()));
    assertThat(
        log.messages(Level.SEVERE),
        contains(
            "Denied to everybody: "
                + Unannotated$.class.getName()
                + "#get has no access annotation, on itself or its class, and"
                + " gatehouse.unannotated is fail; add @PermitAll, @Authenticated, @RolesAllowed"
                + " or @DenyAll. See docs/troubleshooting.md#unannotated"));
  }

  /** GlassFish and Payara show their proxies of what they have shown at the start. */
  @Test
  void aGeneratedSubclassOfWhatIsKnownIsKnown() {
    AccessRules scanned = new AccessRules(Unannotated.PERMIT);
    RunningTable.start(FakeConfiguration.of(Known.class), scanned);
    RequestRules rules = new RequestRules(scanned);
    Class<?> generated = generatedSubclass();
    List<String> atStartup = log.messages(Level.WARNING);

    assertThat(
        rules.of(generated, method(generated, "get"), AccessRule.permitAll()),
        is(AccessRule.permitAll()));
    assertThat(
        rules.of(generated, method(Known.class, "get"), AccessRule.permitAll()),
        is(AccessRule.permitAll()));
    assertThat(log.messages(Level.WARNING), is(atStartup));
  }
}
