package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Authenticated;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.fixture.Endpoints;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions 2 and 5: what the annotations on one element say. */
class AccessAnnotationsTest {

  static class Stated {
    public void nothing() {}

    @Authenticated
    public void authenticated() {}

    @PermitAll
    public void permitted() {}

    @DenyAll
    public void denied() {}

    @RolesAllowed({"user", "admin"})
    public void byRole() {}

    @RolesAllowed({})
    public void byNoRole() {}

    @RolesAllowed("**")
    public void byAnyRole() {}

    @RolesAllowed({"admin", "**"})
    public void byRoleOrAny() {}

    @RolesAllowed("*")
    public void byStar() {}

    @RolesAllowed("Super Admin")
    public void byTwoWords() {}

    @Authenticated
    @RolesAllowed("admin")
    public void authenticatedByRole() {}

    @Authenticated
    @RolesAllowed({})
    public void authenticatedByNoRole() {}
  }

  static class Contradicting {
    @PermitAll
    @RolesAllowed("admin")
    public void permittedByRole() {}

    @DenyAll
    @RolesAllowed("admin")
    public void deniedByRole() {}

    @DenyAll
    @PermitAll
    public void deniedPermitted() {}

    @DenyAll
    @PermitAll
    @RolesAllowed("admin")
    public void all() {}

    @Authenticated
    @PermitAll
    public void authenticatedPermitted() {}

    @Authenticated
    @DenyAll
    public void authenticatedDenied() {}

    @PermitAll
    @RolesAllowed({})
    public void permittedByNoRole() {}
  }

  static class Blank {
    @RolesAllowed("")
    public void empty() {}

    @RolesAllowed({"admin", " \t"})
    public void spaces() {}

    @RolesAllowed({"**", ""})
    public void besideAny() {}
  }

  @DenyAll
  @PermitAll
  static class ContradictingClass {}

  @RolesAllowed(" ")
  static class BlankClass {}

  @DeclareRoles("admin")
  static class Declaring {}

  private static Optional<AccessRule> ruleOn(String method) {
    return AccessAnnotations.ruleOn(method(Stated.class, method)).map(StatedRule::rule);
  }

  private static String refusal(AnnotatedElement element) {
    return assertThrows(AccessRuleException.class, () -> AccessAnnotations.ruleOn(element))
        .getMessage();
  }

  @Test
  void silenceIsNoRule() {
    assertThat(ruleOn("nothing"), is(Optional.empty()));
  }

  @Test
  void eachAnnotationStatesItsRule() {
    assertThat(ruleOn("authenticated"), is(Optional.of(AccessRule.authenticated())));
    assertThat(ruleOn("permitted"), is(Optional.of(AccessRule.permitAll())));
    assertThat(ruleOn("denied"), is(Optional.of(AccessRule.denyAll())));
    assertThat(ruleOn("byRole"), is(Optional.of(roles("user", "admin"))));
  }

  @Test
  @Tag("J-10")
  @Tag("B#6")
  void anEmptyListOfRolesDeniesEverybody() {
    assertThat(ruleOn("byNoRole"), is(Optional.of(AccessRule.denyAll())));
    assertThat(ruleOn("authenticatedByNoRole"), is(Optional.of(AccessRule.denyAll())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"byAnyRole", "byRoleOrAny"})
  @Tag("J-30")
  @Tag("B#23")
  void twoStarsAreAnyAuthenticatedCaller(String method) {
    assertThat(ruleOn(method), is(Optional.of(AccessRule.authenticated())));
  }

  @Test
  @Tag("B#23")
  void otherRoleNamesAreTakenExactly() {
    AccessRule star = ruleOn("byStar").orElseThrow();
    AccessRule twoWords = ruleOn("byTwoWords").orElseThrow();

    assertThat(Endpoints.caller(star, "user"), is(Decision.ROLE_MISSING));
    assertThat(Endpoints.caller(twoWords, "Admin", "Super"), is(Decision.ROLE_MISSING));
    assertThat(Endpoints.caller(twoWords, "super admin"), is(Decision.ROLE_MISSING));
    assertThat(Endpoints.caller(twoWords, "Super Admin"), is(Decision.PASS));
  }

  @Test
  void authenticatedAddsToRolesAllowed() {
    assertThat(ruleOn("authenticatedByRole"), is(Optional.of(roles("admin"))));
  }

  @Test
  @Tag("J-05")
  void declareRolesGrantsNothing() {
    assertThat(AccessAnnotations.ruleOn(Declaring.class), is(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "permittedByRole, @PermitAll, @RolesAllowed",
    "deniedByRole, @DenyAll, @RolesAllowed",
    "deniedPermitted, @DenyAll, @PermitAll",
    "all, @DenyAll, @PermitAll and @RolesAllowed",
    "authenticatedPermitted, @PermitAll, @Authenticated",
    "authenticatedDenied, @DenyAll, @Authenticated",
    "permittedByNoRole, @PermitAll, @RolesAllowed",
  })
  @Tag("J-06")
  @Tag("B#24")
  void contradictionsNameClassMethodAndAnnotations(String method, String one, String other) {
    assertThat(
        refusal(method(Contradicting.class, method)),
        allOf(
            containsString(Contradicting.class.getName() + '#' + method),
            containsString(one + " and " + other),
            containsString("keep one of them")));
  }

  @Test
  @Tag("J-06")
  void aContradictionOnAClassNamesIt() {
    assertThat(
        refusal(ContradictingClass.class),
        allOf(
            containsString(ContradictingClass.class.getName()),
            not(containsString(ContradictingClass.class.getName() + '#')),
            containsString("@DenyAll and @PermitAll")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "spaces", "besideAny"})
  @Tag("B#23")
  void aBlankRoleIsRefusedAndNamed(String method) {
    assertThat(
        refusal(method(Blank.class, method)),
        allOf(
            containsString(Blank.class.getName() + '#' + method),
            containsString("blank role"),
            containsString("@DenyAll")));
  }

  @Test
  @Tag("B#23")
  void aBlankRoleOnAClassIsRefused() {
    assertThat(refusal(BlankClass.class), containsString(BlankClass.class.getName() + " has"));
  }
}
