package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.resource.ResourceType;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has the name of another thing without being it, and the other way round. */
class LookalikesTest {

  static class WithPrivate {
    @DenyAll
    private void call() {}

    void touch() {
      call();
    }
  }

  static class SameNameAsPrivate extends WithPrivate {
    public void call() {}
  }

  interface WithStatic {
    @PermitAll
    static void call() {}
  }

  @RolesAllowed("admin")
  static class SameNameAsStatic implements WithStatic {
    public void call() {}
  }

  @RolesAllowed("admin")
  static class Guarded {
    public void call() {}
  }

  static class Open {
    public void call() {}
  }

  @RolesAllowed("admin")
  static class Open$$V1 extends Open {}

  static class $Own extends Open {
    @Override
    @RolesAllowed("admin")
    public void call() {}
  }

  @DenyAll
  static class Open$Proxy extends Open {
    @Override
    public void call() {}
  }

  static class Guarded$Proxy12 extends Guarded {
    @Override
    @PermitAll
    public void call() {}
  }

  /** As Scala calls them. */
  private static Open ofObject() {
    class Open$$anon$1 extends Open {
      @Override
      @RolesAllowed("admin")
      public void call() {}
    }
    return new Open$$anon$1();
  }

  @Test
  @Tag("B#14")
  void aPrivateMethodIsNotOverridden() {
    assertThat(ruleOf(SameNameAsPrivate.class, "call"), is(nullValue()));
  }

  @Test
  void aStaticMethodIsNotImplemented() {
    assertThat(ruleOf(SameNameAsStatic.class, "call"), is(roles("admin")));
  }

  @Test
  @Tag("B#12")
  void whatAnAuthorStatesHoldsWhateverTheClassIsCalled() {
    assertThat(ruleOf(Open$$V1.class, "call"), is(roles("admin")));
    assertThat(ruleOf($Own.class, "call"), is(roles("admin")));
    assertThat(ruleOf(Open$Proxy.class, "call"), is(AccessRule.denyAll()));
    assertThat(ruleOf(Guarded$Proxy12.class, "call"), is(AccessRule.permitAll()));
    assertThat(ruleOf(ofObject().getClass(), "call"), is(roles("admin")));
  }

  @Test
  @Tag("B#12")
  void aClassThatSomebodyWroteKeepsItsName() {
    for (Class<?> type :
        List.of(Open$$V1.class, $Own.class, Open$Proxy.class, ofObject().getClass())) {
      assertThat(new ResourceType(type).resourceClass(), is(type));
    }
  }
}
