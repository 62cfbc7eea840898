package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.Unannotated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of an application beside its annotations. */
class AccessRulesTest {

  static class Items {
    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  @ParameterizedTest
  @CsvSource({"PERMIT, true", "AUTHENTICATED, false", "DENY, false", "FAIL, false"})
  void aDescriptionIsForEverybodyWhereSilenceIs(Unannotated policy, boolean open) {
    assertThat(new AccessRules(policy).describesToEverybody(), is(open));
  }

  @Test
  void aRuleIsRememberedOfItsClassAndMethod() {
    AccessRules rules = new AccessRules(Unannotated.DENY);
    Method get = method(Items.class, "get");
    AccessRules.Found found = new AccessRules.Found(StatedRule.PERMIT, true, false);

    rules.remember(Items.class, get, found);

    assertThat(rules.remembered(Items.class, get), is(sameInstance(found)));
    assertThat(rules.remembered(Object.class, get), is(nullValue()));
    assertThat(rules.remembered(Items.class, method(List.class, "clear")), is(nullValue()));
  }
}
