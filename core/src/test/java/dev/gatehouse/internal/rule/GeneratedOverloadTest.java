package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.hierarchy.ClassGenerator;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.resource.ResourceType;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A generated class knows no generics, by which two methods of the class behind it differ. */
class GeneratedOverloadTest {

  /** Guarded. */
  public interface Api<X> {
    @RolesAllowed("a")
    default String call(X p) {
      return "";
    }
  }

  /** Has another method, whose erasure is that of the interface's as seen from here. */
  public static class Open implements Api<List<String>> {
    @PermitAll
    @SuppressWarnings({"rawtypes", "unused"})
    public <X extends Number> String call(List p) {
      return "";
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachMethodKeepsTheRuleOfTheOneThatLooksLikeIt(ClassGenerator generator) throws Exception {
    Method guarded = Api.class.getMethod("call", Object.class);
    Method open = Open.class.getMethod("call", List.class);
    for (Class<?> type : List.of(Open.class, generator.subclassOf(Open.class))) {
      assertThat(rule(type, guarded), is(Optional.of(Endpoints.roles("a"))));
      assertThat(rule(type, open), is(Optional.of(AccessRule.permitAll())));
    }
  }

  private static Optional<AccessRule> rule(Class<?> type, Method method) {
    return AccessResolver.resolve(new ResourceType(type), method).map(StatedRule::rule);
  }
}
