package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.FakeConfiguration;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule of an endpoint at the time of a request. */
class RequestRulesTest {

  static class Base {
    @GET
    public void get() {}
  }

  @RolesAllowed("admin")
  static class Admins extends Base {}

  @PermitAll
  static class Everybody extends Base {}

  static class Silent extends Base {
    @OPTIONS
    public void options() {}
  }

  /** Stands for the server's own handlers. */
  static class Generated {
    public void answer() {}
  }

  @DenyAll
  static class GeneratedForClosed {
    public void answer() {}
  }

  static class Contradicting {
    @GET
    @PermitAll
    @DenyAll
    public void get() {}
  }

  private final Method inherited = method(Base.class, "get");

  private static RequestRules rules(Unannotated policy) {
    return new RequestRules(new AccessRules(policy));
  }

  @Test
  @Tag("B#4")
  void oneInheritedMethodHasAnotherRuleInEachClass() {
    RequestRules rules = rules(Unannotated.PERMIT);

    assertThat(
        rules.of(Everybody.class, inherited, AccessRule.permitAll()), is(AccessRule.permitAll()));
    assertThat(rules.of(Admins.class, inherited, AccessRule.permitAll()), is(roles("admin")));
    assertThat(
        rules.of(Everybody.class, inherited, AccessRule.permitAll()), is(AccessRule.permitAll()));
  }

  @Test
  @Tag("B#4")
  void oneInheritedMethodHasAnotherRuleInEachClassInTheOtherOrderToo() {
    RequestRules rules = rules(Unannotated.PERMIT);

    assertThat(rules.of(Admins.class, inherited, AccessRule.permitAll()), is(roles("admin")));
    assertThat(
        rules.of(Everybody.class, inherited, AccessRule.permitAll()), is(AccessRule.permitAll()));
    assertThat(rules.of(Admins.class, inherited, AccessRule.permitAll()), is(roles("admin")));
  }

  @Test
  void aRuleIsFoundOnce() {
    RequestRules rules = rules(Unannotated.PERMIT);
    AccessRule first = rules.of(Admins.class, inherited, AccessRule.permitAll());

    assertThat(rules.of(Admins.class, inherited, AccessRule.permitAll()), is(sameInstance(first)));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("B#26")
  @Tag("J-18")
  @Tag("O-01")
  void aServerThatDoesNotTellWhatItMatchedIsDenied(Unannotated policy) {
    RequestRules rules = rules(policy);

    assertThat(rules.of(null, inherited, AccessRule.permitAll()), is(AccessRule.denyAll()));
    assertThat(rules.of(Everybody.class, null, AccessRule.permitAll()), is(AccessRule.denyAll()));
    assertThat(rules.of(null, null, AccessRule.permitAll()), is(AccessRule.denyAll()));
  }

  @ParameterizedTest
  @CsvSource({
    "PERMIT, PERMIT",
    "AUTHENTICATED, AUTHENTICATED",
    "DENY, DENY",
    "FAIL, DENY",
  })
  @Tag("O-01")
  void anUnannotatedEndpointHasTheRuleOfTheSetting(Unannotated policy, AccessRule.Kind expected) {
    assertThat(
        rules(policy).of(Silent.class, inherited, AccessRule.permitAll()).kind(), is(expected));
  }

  @ParameterizedTest
  @EnumSource
  void theSettingDoesNotTouchAnnotatedEndpoints(Unannotated policy) {
    assertThat(
        rules(policy).of(Everybody.class, inherited, AccessRule.permitAll()),
        is(AccessRule.permitAll()));
    assertThat(
        rules(policy).of(Admins.class, inherited, AccessRule.permitAll()), is(roles("admin")));
  }

  @Test
  @Tag("X-02")
  void anOptionsMethodThatTheApplicationWroteIsNotExempt() {
    Method options = method(Silent.class, "options");

    assertThat(
        rules(Unannotated.DENY).of(Silent.class, options, AccessRule.permitAll()),
        is(AccessRule.denyAll()));
  }

  @Test
  @Tag("B#17")
  void anAnnotatedGeneratedHandlerIsNotExempt() {
    Method answer = method(GeneratedForClosed.class, "answer");

    assertThat(
        rules(Unannotated.PERMIT).of(GeneratedForClosed.class, answer, AccessRule.permitAll()),
        is(AccessRule.denyAll()));
  }

  @Test
  @Tag("J-06")
  @Tag("B#24")
  void aContradictionFoundLateDeniesAndIsLoggedOnce() {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      RequestRules rules = rules(Unannotated.PERMIT);
      Method method = method(Contradicting.class, "get");

      assertThat(
          rules.of(Contradicting.class, method, AccessRule.permitAll()), is(AccessRule.denyAll()));
      assertThat(
          rules.of(Contradicting.class, method, AccessRule.permitAll()), is(AccessRule.denyAll()));
      assertThat(
          log.messages(Level.SEVERE),
          contains(
              allOf(
                  containsString("Denied to everybody"),
                  containsString(Contradicting.class.getName() + "#get"))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PERMIT, WARNING, and is open to everybody",
    "FAIL, SEVERE, and gatehouse.unannotated is fail"
  })
  void anUnannotatedEndpointFoundLateIsToldOnce(Unannotated policy, String level, String state) {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      RequestRules rules = rules(policy);
      rules.of(Silent.class, inherited, AccessRule.permitAll());
      rules.of(Silent.class, inherited, AccessRule.permitAll());

      assertThat(
          log.messages(Level.parse(level)),
          contains(
              allOf(
                  containsString(Silent.class.getName() + "#get"),
                  containsString(state),
                  containsString("@PermitAll"))));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTHENTICATED", "DENY"})
  void noWarningWhereTheSettingIsAnAnswer(Unannotated policy) {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      rules(policy).of(Silent.class, inherited, AccessRule.permitAll());

      assertThat(log.messages(Level.WARNING), is(empty()));
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("O-01")
  @Tag("B#8")
  void behindAGuardedLocatorAnUnannotatedEndpointHasTheLocatorsRule(Unannotated policy) {
    for (AccessRule gate :
        List.of(
            AccessRule.authenticated(),
            roles("staff"),
            Endpoints.scopes("a"),
            AccessRule.denyAll())) {
      assertThat(rules(policy).of(Silent.class, inherited, gate), is(gate));
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("B#8")
  void behindAGuardedLocatorAnAnnotatedEndpointHasBothRules(Unannotated policy) {
    AccessRule gate = roles("staff");
    RequestRules rules = rules(policy);

    assertThat(rules.of(Admins.class, inherited, gate), is(roles("staff").and(roles("admin"))));
    assertThat(rules.of(Everybody.class, inherited, gate), is(gate));
  }

  @ParameterizedTest
  @EnumSource
  void oneEndpointIsJudgedByTheGateOfEachRequest(Unannotated policy) {
    RequestRules rules = rules(policy);
    AccessRule open = rules.of(Silent.class, inherited, AccessRule.permitAll());

    assertThat(rules.of(Silent.class, inherited, roles("staff")), is(roles("staff")));
    assertThat(rules.of(Silent.class, inherited, AccessRule.permitAll()), is(open));
  }

  @ParameterizedTest
  @EnumSource
  void noWarningBehindAGuard(Unannotated policy) {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      rules(policy).of(Silent.class, inherited, AccessRule.authenticated());

      assertThat(log.messages(Level.WARNING), is(empty()));
    }
  }

  /** A server's REST endpoints of its own are not the application's to annotate. */
  @Test
  void theUnannotatedPolicyIsForTheApplication() throws NoSuchMethodException {
    RequestRules rules = rules(Unannotated.DENY);
    Method ofServer = Integer.class.getMethod("intValue");

    assertThat(
        rules.of(Integer.class, ofServer, AccessRule.permitAll()), is(AccessRule.permitAll()));
    assertThat(rules.of(Base.class, inherited, AccessRule.permitAll()), is(AccessRule.denyAll()));
  }

  @Test
  void whatWasFoundAtStartupNeedsNoWarningAtTheRequest() {
    @Path("open")
    class Forgotten extends Base {}
    AccessRules scanned = new AccessRules(Unannotated.PERMIT);
    RunningTable.start(FakeConfiguration.of(Forgotten.class), scanned);
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      new RequestRules(scanned).of(Forgotten.class, inherited, AccessRule.permitAll());

      assertThat(log.messages(Level.WARNING), is(empty()));
    }
  }
}
