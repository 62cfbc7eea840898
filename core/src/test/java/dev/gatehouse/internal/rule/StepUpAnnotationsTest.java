package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code @Authenticated} that asks how and when the caller was authenticated. */
class StepUpAnnotationsTest {

  static class Stated {
    @Authenticated(acr = "phr")
    public void byAcr() {}

    @Authenticated(maxAge = 0)
    public void now() {}

    @Authenticated(
        acr = {"phrh", "urn:x:gold"},
        maxAge = 300)
    @RolesAllowed("admin")
    public void all() {}
  }

  static class Wrong {
    @Authenticated(acr = "")
    public void empty() {}

    @Authenticated(acr = "a b")
    public void space() {}

    @Authenticated(acr = "a\"b")
    public void quote() {}

    @Authenticated(acr = {"a", "ä"})
    public void umlaut() {}

    @Authenticated(maxAge = -2)
    public void negative() {}
  }

  @Path("payments")
  @Authenticated(acr = "phr")
  static class Payments {
    @GET
    @Authenticated(acr = "phr", maxAge = 300)
    public void pay() {}

    @GET
    @Path("list")
    public void list() {}
  }

  private static StatedRule on(String name) {
    return AccessAnnotations.ruleOn(method(Stated.class, name)).orElseThrow();
  }

  @Test
  @Tag("S-02")
  void theAnnotationStatesAcrAndAge() {
    assertThat(on("byAcr").rule(), is(AccessRule.acrRequired("phr")));
    assertThat(on("now").rule(), is(AccessRule.maxAgeRequired(Duration.ZERO)));
    assertThat(
        on("all").rule(),
        is(
            roles("admin")
                .and(AccessRule.acrRequired("phrh", "urn:x:gold"))
                .and(AccessRule.maxAgeRequired(Duration.ofSeconds(300)))));
  }

  @Test
  void itsSourceIsAsItWasWritten() {
    assertThat(on("byAcr").statedBy().get(0).annotation(), is("@Authenticated(acr = \"phr\")"));
    assertThat(on("now").statedBy().get(0).annotation(), is("@Authenticated(maxAge = 0)"));
    assertThat(
        on("all").statedBy().get(1).annotation(),
        is("@Authenticated(acr = {\"phrh\", \"urn:x:gold\"}, maxAge = 300)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty | has @Authenticated with the acr \"\", which no challenge can name",
        "space | has @Authenticated with the acr \"a b\", which no challenge can name",
        "quote | which no challenge can name",
        "umlaut | which no challenge can name",
        "negative | has @Authenticated with maxAge = -2, which is no age; write the seconds",
      })
  @Tag("S-03")
  void whatNoChallengeCanNameIsRefusedAtTheStart(String name, String message) {
    assertThat(
        assertThrows(
                AccessRuleException.class,
                () -> AccessAnnotations.ruleOn(method(Wrong.class, name)))
            .getMessage(),
        containsString(Wrong.class.getName() + '#' + name));
    assertThat(
        assertThrows(
                AccessRuleException.class,
                () -> AccessAnnotations.ruleOn(method(Wrong.class, name)))
            .getMessage(),
        containsString(message));
  }

  @Test
  void theAccessTableShowsIt() {
    AccessTable table = AccessTable.of(Payments.class);

    assertThat(
        table.toText(),
        is(
            "GET  /payments       acr phr, and authenticated within 300 s  @Authenticated(acr ="
                + " \"phr\", maxAge = 300) on StepUpAnnotationsTest.Payments#pay "
                + " StepUpAnnotationsTest.Payments#pay\n"
                + "GET  /payments/list  acr phr                                  @Authenticated(acr"
                + " = \"phr\") on StepUpAnnotationsTest.Payments                   "
                + " StepUpAnnotationsTest.Payments#list\n"));
    assertThat(
        table.toJson(),
        containsString(
            "\"rule\":{\"kind\":\"authenticated\",\"roles\":[],\"scopes\":[],"
                + "\"acrValues\":[\"phr\"],\"maxAge\":300}"));
  }
}
