package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guards that stand where no request meets them keep an application from starting. */
@Tag("B#14")
class MisplacedGuardsTest {

  private static final String NOT_PUBLIC =
      " has an access annotation and is not public, so no request reaches it (REST 3.3.1) and the"
          + " annotation guards nothing; make it public, or move the annotation to the resource"
          + " method that calls it. See docs/troubleshooting.md#guard-never-met";
  private static final String STATIC =
      " has an access annotation and is static, so no request reaches it (REST 3.3.1) and the"
          + " annotation guards nothing; make it a method of the instance, or remove the"
          + " annotation. See docs/troubleshooting.md#guard-never-met";
  private static final String NO_RESOURCE_METHOD =
      " has an access annotation and is no resource method: it has neither a request method such as"
          + " @GET nor a @Path, so no request meets the annotation; move it to the resource method"
          + " that calls this one, or remove it. See docs/troubleshooting.md#guard-never-met";

  @Path("misplaced")
  static class Misplaced {
    @GET
    @PermitAll
    public void get() {
      ofItself();
    }

    @RolesAllowed("admin")
    private void ofItself() {}

    @GET
    @DenyAll
    protected void ofTheFamily() {}

    @Authenticated
    void ofThePackage() {}

    @GET
    @ScopesRequired("a")
    public static void ofTheClass() {}

    @PermitAll
    public void helper() {}

    public void silentHelper() {}
  }

  abstract static class Template {
    @RolesAllowed("admin")
    protected abstract void get();

    @RolesAllowed("staff")
    Object locate() {
      return null;
    }
  }

  @Path("template")
  static class OfTemplate extends Template {
    @Override
    @GET
    public void get() {}

    @Override
    @Path("located")
    public Object locate() {
      return null;
    }
  }

  static class HelpfulBase {
    @RolesAllowed("admin")
    public void helper() {}
  }

  @Path("one")
  static class One extends HelpfulBase {
    @GET
    @PermitAll
    public void get() {}
  }

  @Path("other")
  static class Other extends HelpfulBase {}

  @Path("bean")
  @Stateless
  static class Bean {
    @GET
    @PermitAll
    public void get() {
      ofItself();
    }

    @RolesAllowed("admin")
    public void business() {}

    @RolesAllowed("admin")
    private void ofItself() {}

    @RolesAllowed("admin")
    public static void ofTheClass() {}
  }

  @Path("proxied")
  interface Silent {
    @GET
    void get();
  }

  @Path("proxied")
  interface Annotated {
    @GET
    @RolesAllowed("admin")
    void get();
  }

  @Path("proxied")
  @DenyAll
  interface AnnotatedAsAWhole {
    @GET
    void get();
  }

  @Path("behind")
  static class Locating {
    @Path("open")
    public Misplaced open() {
      return null;
    }
  }

  @Path("behind")
  static class LocatingGuarded {
    @Path("guarded")
    @Authenticated
    public Object guarded() {
      return null;
    }
  }

  private static List<String> problems(Unannotated policy, Class<?>... classes) {
    String message =
        assertThrows(
                IllegalStateException.class,
                () -> ResourceWalk.scan(List.of(classes), new AccessRules(policy)).table())
            .getMessage();
    return Stream.of(message.split("\n- ")).skip(1).toList();
  }

  private static List<String> problems(Class<?>... classes) {
    return problems(Unannotated.PERMIT, classes);
  }

  private static List<String> misplaced() {
    String name = Misplaced.class.getName();
    return List.of(
        name + "#helper" + NO_RESOURCE_METHOD,
        name + "#ofItself" + NOT_PUBLIC,
        name + "#ofTheClass" + STATIC,
        name + "#ofTheFamily" + NOT_PUBLIC,
        name + "#ofThePackage" + NOT_PUBLIC);
  }

  private static Class<?> proxyOf(Class<?> service) {
    return Proxy.newProxyInstance(
            service.getClassLoader(), new Class<?>[] {service}, (self, method, arguments) -> null)
        .getClass();
  }

  private static List<AccessRule> rules(Class<?> type) {
    return AccessTable.of(type).endpoints().stream().map(AccessTable.Endpoint::rule).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyGuardThatNoRequestMeetsIsToldWithItsRemedy(Unannotated policy) {
    assertThat(problems(policy, Misplaced.class), is(misplaced()));
  }

  @Test
  void soIsOneInAClassBehindALocator() {
    assertThat(problems(Locating.class), is(misplaced()));
  }

  @Test
  void aGuardThatAResourceMethodOverridesHoldsForIt() {
    assertThat(rules(OfTemplate.class), is(List.of(Endpoints.roles("admin"))));
    assertThat(
        AccessTable.of(OfTemplate.class).locators().stream()
            .map(AccessTable.Locator::rule)
            .toList(),
        is(List.of(Endpoints.roles("staff"))));
  }

  @Test
  void aHelperOfOneClassIsNoProblemWhereAnotherMakesItAResourceMethod() {
    @Path("third")
    class Third extends HelpfulBase {
      @Override
      @GET
      public void helper() {}
    }

    assertThat(
        AccessTable.of(One.class, Third.class).endpoints().stream()
            .map(endpoint -> endpoint.path() + ' ' + endpoint.rule())
            .toList(),
        is(List.of("/one everybody", "/third role admin")));
  }

  @Test
  void aProblemOfACommonSuperclassIsToldOnce() {
    assertThat(
        problems(One.class, Other.class),
        is(List.of(HelpfulBase.class.getName() + "#helper" + NO_RESOURCE_METHOD)));
  }

  @Test
  void theBusinessMethodsOfAnEnterpriseBeanAreItsContainersToGuard() {
    assertThat(
        problems(Bean.class),
        is(
            List.of(
                Bean.class.getName() + "#ofItself" + NOT_PUBLIC,
                Bean.class.getName() + "#ofTheClass" + STATIC)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAIL")
  void aProxyWithoutAnyAnnotationMayHideOne(Unannotated policy) {
    Class<?> proxy = proxyOf(Silent.class);

    assertThat(
        problems(policy, proxy),
        is(
            List.of(
                proxy.getName()
                    + "#get has no access annotation, and its class is a java.lang.reflect.Proxy:"
                    + " guards on the class behind it cannot be seen; put them on the interface, or"
                    + " register the class itself. See docs/troubleshooting.md#hidden-by-proxy")));
  }

  @Test
  void aProxyOfAnAnnotatedInterfaceHidesNothing() {
    assertThat(rules(proxyOf(Annotated.class)), is(List.of(Endpoints.roles("admin"))));
    assertThat(rules(proxyOf(AnnotatedAsAWhole.class)), is(List.of(AccessRule.denyAll())));
  }

  @Test
  void guardedLocatorsAreReached() {
    assertThat(AccessTable.of(LocatingGuarded.class).toText(), containsString("/behind/guarded"));
  }
}
