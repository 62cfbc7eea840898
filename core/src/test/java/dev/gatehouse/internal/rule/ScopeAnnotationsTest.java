package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static dev.gatehouse.internal.fixture.TableRows.on;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision 2: what {@code @ScopesRequired} says, alone and beside other annotations. */
class ScopeAnnotationsTest {

  static class Stated {
    @ScopesRequired({"b", "a", "b"})
    public void alone() {}

    @Authenticated
    @ScopesRequired("a")
    public void authenticated() {}

    @RolesAllowed({"user", "admin"})
    @ScopesRequired("a")
    public void byRole() {}

    @ScopesRequired("a")
    @RolesAllowed("**")
    public void byAnyRole() {}

    @ScopesRequired("a")
    @RolesAllowed({})
    public void byNoRole() {}

    @Authenticated
    @RolesAllowed("admin")
    @ScopesRequired("a")
    public void all() {}

    @ScopesRequired({"!", "#[]~", "https://api.example/orders.read:all", "'", "a,b"})
    public void allThatTheGrammarAllows() {}
  }

  static class Refused {
    @PermitAll
    @ScopesRequired("a")
    public void permitted() {}

    @DenyAll
    @ScopesRequired("a")
    public void denied() {}

    @PermitAll
    @Authenticated
    @ScopesRequired("a")
    @RolesAllowed("r")
    public void all() {}

    @ScopesRequired({})
    public void none() {}

    @ScopesRequired("")
    public void empty() {}

    @ScopesRequired({"a", " "})
    public void blank() {}

    @ScopesRequired("a b")
    public void twoInOne() {}

    @ScopesRequired("a\"b")
    public void quote() {}

    @ScopesRequired("a\\b")
    public void backslash() {}

    @ScopesRequired("\u00e4")
    public void umlaut() {}

    @ScopesRequired("a\n")
    public void lineFeed() {}

    @ScopesRequired("a\u007f")
    public void delete() {}

    @RolesAllowed({})
    @ScopesRequired({})
    public void besideNobody() {}
  }

  @ScopesRequired("orders")
  static class OnClass {}

  @ScopesRequired({})
  static class NoneOnClass {}

  private static StatedRule stated(String method) {
    return AccessAnnotations.ruleOn(method(Stated.class, method)).orElseThrow();
  }

  private static String refusal(AnnotatedElement element) {
    return assertThrows(AccessRuleException.class, () -> AccessAnnotations.ruleOn(element))
        .getMessage();
  }

  @Test
  void aloneItIsForAnyCallerWithAllOfTheScopesInTheirOrder() {
    assertThat(stated("alone").rule(), is(scopes("a", "b")));
    assertThat(stated("alone").rule().scopes(), contains("b", "a"));
    assertThat(
        stated("alone").statedBy(),
        contains(on("@ScopesRequired({\"b\", \"a\", \"b\"})", Stated.class, "alone")));
  }

  @Test
  void itIncludesAuthenticated() {
    assertThat(stated("authenticated").rule(), is(scopes("a")));
    assertThat(stated("byAnyRole").rule(), is(scopes("a")));
  }

  @Test
  void itAddsToRolesAllowed() {
    assertThat(stated("byRole").rule(), is(roles("user", "admin").and(scopes("a"))));
    assertThat(stated("all").rule(), is(roles("admin").and(scopes("a"))));
    assertThat(
        stated("all").statedBy(),
        contains(
            on("@RolesAllowed(\"admin\")", Stated.class, "all"),
            on("@Authenticated", Stated.class, "all"),
            on("@ScopesRequired(\"a\")", Stated.class, "all")));
  }

  @Test
  @Tag("J-10")
  void itOpensNothingThatNoRolesAtAllClose() {
    assertThat(stated("byNoRole").rule(), is(AccessRule.denyAll()));
  }

  @Test
  void whatTheGrammarAllowsIsAScope() {
    assertThat(
        stated("allThatTheGrammarAllows").rule(),
        is(scopes("!", "#[]~", "https://api.example/orders.read:all", "'", "a,b")));
  }

  @Test
  void itStandsOnClassesToo() {
    assertThat(
        AccessAnnotations.ruleOn(OnClass.class).orElseThrow(),
        is(
            new StatedRule(
                scopes("orders"),
                List.of(on("@ScopesRequired(\"orders\")", OnClass.class, null)))));
  }

  @ParameterizedTest
  @CsvSource({
    "permitted, @PermitAll and @ScopesRequired",
    "denied, @DenyAll and @ScopesRequired",
    "all, @PermitAll and @RolesAllowed and @Authenticated and @ScopesRequired",
  })
  @Tag("J-06")
  void besidePermitAllOrDenyAllItIsAContradiction(String method, String annotations) {
    assertThat(
        refusal(method(Refused.class, method)),
        is(
            Refused.class.getName()
                + '#'
                + method
                + " has "
                + annotations
                + ", which exclude each other (Jakarta Annotations, section 2.12); keep one of"
                + " them. See docs/troubleshooting.md#contradicting-annotations"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "empty     | \"\"",
        "blank     | \" \"",
        "twoInOne  | \"a b\"",
        "quote     | \"a\\\"b\"",
        "backslash | \"a\\\\b\"",
        "umlaut    | \"\u00e4\"",
        "lineFeed  | \"a\\u000a\"",
        "delete    | \"a\\u007f\"",
      })
  void whatIsNoScopeIsRefusedAndShown(String method, String shown) {
    assertThat(
        refusal(method(Refused.class, method)),
        is(
            Refused.class.getName()
                + '#'
                + method
                + " has @ScopesRequired with "
                + shown
                + ", which is no scope (RFC 6749, section 3.3: printable US-ASCII without space,"
                + " quote and backslash); name each scope by itself, as in"
                + " @ScopesRequired({\"a\", \"b\"}). See docs/troubleshooting.md#impossible-name"));
  }

  @Test
  void noScopeAtAllIsRefused() {
    String asksForNothing =
        " has @ScopesRequired without a scope, which asks for nothing; name the scopes, or write"
            + " @Authenticated where any caller may call it. See"
            + " docs/troubleshooting.md#impossible-name";
    String name = Refused.class.getName();

    assertThat(refusal(method(Refused.class, "none")), is(name + "#none" + asksForNothing));
    assertThat(
        refusal(method(Refused.class, "besideNobody")),
        is(name + "#besideNobody" + asksForNothing));
    assertThat(refusal(NoneOnClass.class), is(NoneOnClass.class.getName() + asksForNothing));
  }
}
