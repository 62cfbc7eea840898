package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.AccessTable;
import dev.gatehouse.hierarchy.OfAnotherPackage;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Methods and classes that not everybody sees: what is overridden of them, and what is not. */
@Tag("B#2")
class HiddenMethodsTest {

  static class HiddenBase {
    @Path("sub")
    @RolesAllowed("admin")
    public Sub locate() {
      return new Sub();
    }

    @GET
    @RolesAllowed("admin")
    public String get() {
      return "";
    }
  }

  /** The compiler gives it bridges for both methods. */
  @Path("hidden")
  public static class OfHiddenBase extends HiddenBase {}

  public static class Sub {
    @GET
    public String get() {
      return "";
    }
  }

  static class OfThePackage {
    @RolesAllowed("admin")
    void call() {}
  }

  static class OverridesOfThePackage extends OfThePackage {
    @Override
    public void call() {}
  }

  static class OverridesFromOutside extends OfAnotherPackage.Publishing {
    public void hidden() {}

    @Override
    public void published() {}

    @Override
    public void inFamily() {}
  }

  static class WithPrivate {
    @DenyAll
    private void call() {}
  }

  static class BesidePrivate extends WithPrivate {
    public void call() {}
  }

  interface WithStatic {
    @DenyAll
    static void call() {}
  }

  static class BesideStatic implements WithStatic {
    public void call() {}
  }

  @Test
  @Tag("B#8")
  void aLocatorOfAHiddenSuperclassGuardsWhatIsBehindIt() {
    assertThat(
        new LocatorGates(RuntimeWord.NONE)
            .of(null, new Object[] {new Sub(), new OfHiddenBase()}, null),
        is(roles("admin")));
    assertThat(
        AccessTable.of(OfHiddenBase.class).endpoints().stream()
            .map(endpoint -> endpoint.path() + ' ' + endpoint.rule())
            .toList(),
        contains("/hidden role admin", "/hidden/sub role admin"));
  }

  @Test
  void aPublicMethodMayOverrideOneOfItsPackage() {
    assertThat(ruleOf(OverridesOfThePackage.class, "call"), is(roles("admin")));
  }

  @Test
  void aMethodOfAnotherPackageIsOverriddenWhereItIsVisible() {
    assertThat(ruleOf(OverridesFromOutside.class, "hidden"), is(nullValue()));
    assertThat(ruleOf(OverridesFromOutside.class, "published"), is(roles("admin")));
    assertThat(ruleOf(OverridesFromOutside.class, "inFamily"), is(roles("admin")));
  }

  @Test
  void aPrivateMethodIsNotOverridden() {
    assertThat(ruleOf(BesidePrivate.class, "call"), is(nullValue()));
  }

  @Test
  void aStaticMethodIsNotOverridden() {
    assertThat(ruleOf(BesideStatic.class, "call"), is(nullValue()));
  }
}
