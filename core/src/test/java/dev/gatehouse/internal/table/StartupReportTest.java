package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Authenticated;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found and said at startup. */
class StartupReportTest {

  @Path("good")
  static class Good {
    @GET
    @PermitAll
    public void open() {}

    @POST
    @DenyAll
    public void closed() {}

    @PUT
    @RolesAllowed("admin")
    public void byRole() {}

    @GET
    @Path("known")
    @Authenticated
    public void known() {}
  }

  @Path("open")
  static class Forgotten {
    @GET
    public void second() {}

    @POST
    public void first() {}
  }

  @Path("bad")
  static class Bad {
    @GET
    @PermitAll
    @DenyAll
    public void contradicting() {}

    @POST
    @RolesAllowed("")
    public void blank() {}

    @Path("below")
    @PermitAll
    @RolesAllowed("admin")
    public Object locating() {
      return null;
    }
  }

  @Path("badclass")
  @PermitAll
  @DenyAll
  static class BadClass {
    @GET
    public void first() {}

    @POST
    public void second() {}
  }

  @Path("badunused")
  @PermitAll
  @DenyAll
  static class BadClassOfAnnotatedMethods {
    @GET
    @Authenticated
    public void get() {}
  }

  @PermitAll
  @DenyAll
  static class NoResource {
    @GET
    public void get() {}
  }

  private static void load(Unannotated policy, Class<?>... classes) {
    StartupWarnings.start(new AccessRules(policy), classes);
  }

  private static String refusal(Unannotated policy, Class<?>... classes) {
    return assertThrows(IllegalStateException.class, () -> load(policy, classes)).getMessage();
  }

  @Test
  @Tag("J-06")
  @Tag("B#24")
  void allProblemsComeInOneMessage() {
    assertThat(
        refusal(Unannotated.PERMIT, Good.class, Bad.class, BadClass.class),
        allOf(
            startsWith("Gatehouse cannot guard this application:\n- "),
            containsString(Bad.class.getName() + "#contradicting has @DenyAll and @PermitAll"),
            containsString(Bad.class.getName() + "#blank has @RolesAllowed with a blank role"),
            containsString(Bad.class.getName() + "#locating has @PermitAll and @RolesAllowed"),
            containsString(BadClass.class.getName() + " has @DenyAll and @PermitAll"),
            not(containsString("Good"))));
  }

  @Test
  void oneProblemOfSeveralEndpointsIsToldOnce() {
    String message = refusal(Unannotated.PERMIT, BadClass.class);

    assertThat(message.split("has @DenyAll", -1).length, is(2));
  }

  @Test
  @Tag("J-06")
  void aContradictionOnAClassFailsAlsoWhereEveryMethodSpeaksForItself() {
    assertThat(
        refusal(Unannotated.PERMIT, BadClassOfAnnotatedMethods.class),
        containsString(BadClassOfAnnotatedMethods.class.getName()));
  }

  @Test
  @Tag("B#13")
  void theSummaryCountsEndpointsByRule() {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      load(Unannotated.PERMIT, Good.class, Forgotten.class);

      assertThat(
          log.messages(Level.INFO),
          hasItem(
              "Gatehouse guards 6 endpoints: 3 public, 1 denied, 1 any caller, 1 by role, 0 by"
                  + " scope; 2 unannotated"));
    }
  }

  @Test
  @Tag("J-04")
  void openEndpointsAreListedInOneWarning() {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      load(Unannotated.PERMIT, Forgotten.class, Good.class);

      assertThat(
          log.messages(Level.WARNING),
          contains(
              stringContainsInOrder(
                  "Open to everybody",
                  Forgotten.class.getName() + "#first",
                  Forgotten.class.getName() + "#second",
                  "gatehouse.unannotated")));
    }
  }

  @Test
  void nothingToWarnOfIsNoWarning() {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      load(Unannotated.PERMIT, Good.class);
      load(Unannotated.DENY, Forgotten.class);

      assertThat(log.messages(Level.WARNING), is(empty()));
    }
  }

  @Test
  @Tag("O-01")
  void failListsEveryUnannotatedEndpointBesideTheOtherProblems() {
    assertThat(
        refusal(Unannotated.FAIL, Forgotten.class, Bad.class),
        allOf(
            containsString(Forgotten.class.getName() + "#first has no access annotation"),
            containsString(Forgotten.class.getName() + "#second has no access annotation"),
            containsString("gatehouse.unannotated is fail"),
            containsString(Bad.class.getName() + "#contradicting")));
  }

  @Test
  void failIsContentWithAnnotations() {
    assertDoesNotThrow(() -> load(Unannotated.FAIL, Good.class));
  }

  @ParameterizedTest
  @EnumSource
  void classesThatAreNoRootResourcesAreLeftAlone(Unannotated policy) {
    assertDoesNotThrow(() -> load(policy, NoResource.class, String.class));
  }
}
