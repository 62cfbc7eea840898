package dev.gatehouse;

import static dev.gatehouse.Endpoints.roles;
import static dev.gatehouse.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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

  static class Guarded$Proxy12 extends Guarded {
    @Override
    public void call() {}
  }

  static class GuardedProxy extends Guarded {
    @Override
    @PermitAll
    public void call() {}
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
  void aDollarProxyIsGeneratedAndAClassCalledProxyIsNot() {
    assertThat(ResourceType.unwrap(Guarded$Proxy12.class), is(Guarded.class));
    assertThat(ResourceType.unwrap(GuardedProxy.class), is(GuardedProxy.class));
    assertThat(ruleOf(GuardedProxy.class, "call"), is(AccessRule.PERMIT));
  }
}
