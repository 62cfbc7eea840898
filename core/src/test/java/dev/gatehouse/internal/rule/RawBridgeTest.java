package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.resource.ResourceType;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Below a raw type a method can override another one by the language, while the JVM runs a bridge
 * to a third in its place.
 */
class RawBridgeTest {

  abstract static class Generic<X> {
    @RolesAllowed("a")
    public abstract Object call(X p);
  }

  abstract static class Bound extends Generic<String> {}

  static class Raw<X> extends Bound {
    @Override
    @RolesAllowed("b")
    public Object call(String p) {
      return "";
    }
  }

  @SuppressWarnings("rawtypes")
  static class Leaf extends Raw {
    @Override
    public String call(Object p) {
      return "";
    }

    @Override
    public Object call(String p) {
      return "";
    }
  }

  @Test
  void whatTheLanguageSaysHoldsBesideWhatTheJvmRuns() throws Exception {
    ResourceType type = new ResourceType(Leaf.class);
    assertThat(
        AccessResolver.resolve(type, Leaf.class.getDeclaredMethod("call", Object.class))
            .map(StatedRule::rule),
        is(Optional.of(Endpoints.roles("b").and(Endpoints.roles("a")))));
    assertThat(
        AccessResolver.resolve(type, Leaf.class.getDeclaredMethod("call", String.class))
            .map(StatedRule::rule),
        is(Optional.of(Endpoints.roles("b"))));
  }
}
