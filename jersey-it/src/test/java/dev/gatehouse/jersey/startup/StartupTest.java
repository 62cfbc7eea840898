package dev.gatehouse.jersey.startup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Authenticated;
import dev.gatehouse.contract.denials.ApplicationResource;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.contract.rules.InheritedRules;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps an application from starting, and how it is told. */
class StartupTest {

  /** The message that a start fails with. */
  private static String failure(Class<? extends Exception> type, ResourceConfig config) {
    return assertThrows(type, () -> new EmbeddedJersey(config).close()).getMessage();
  }

  private static ResourceConfig with(String key, Object value) {
    return new ResourceConfig(GuardedResource.class).property(key, value);
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "gatehouse.enabled|maybe|true or false",
        "gatehouse.realm|''|printable US-ASCII text that is not blank",
        "gatehouse.realm|Köln|printable US-ASCII text that is not blank",
        "gatehouse.schemes|Basic,,Bearer|names of authentication schemes",
        "gatehouse.schemes|My Scheme|names of authentication schemes",
        "gatehouse.schemes|''|names of authentication schemes",
        "gatehouse.unannotated|open|permit, authenticated, deny or fail",
        "gatehouse.type-base|errors/|an absolute URI",
        "gatehouse.type-base|https://a b/|an absolute URI",
        "gatehouse.instance|yes|true or false",
        "gatehouse.expose-challenge|1|true or false",
        "gatehouse.resource-metadata|/meta|an absolute https URI",
        "gatehouse.resource-metadata|http://api.example/meta|an absolute https URI",
      })
  @DisplayName("a bad value fails the start with the key, its rule and the value")
  void badValueFailsTheStart(String key, String value, String rule) {
    assertThat(
        failure(IllegalArgumentException.class, with(key, value)),
        containsString(key + " must be " + rule));
    assertThat(
        failure(IllegalArgumentException.class, with(key, value)),
        containsString("it is \"" + value + "\""));
  }

  @Tag("B#29")
  @Tag("H-10")
  @Test
  @DisplayName("B#29 a realm with a line break fails the start, and is shown escaped")
  void realmWithLineBreakFailsTheStart() {
    String message =
        failure(IllegalArgumentException.class, with("gatehouse.realm", "a\"b\r\nX: y"));
    assertThat(message, containsString("gatehouse.realm must be printable US-ASCII text"));
    assertThat(message, not(containsString("\n")));
  }

  @ParameterizedTest(name = "{0}, not {1}")
  @CsvSource({
    "gatehouse.relm, gatehouse.realm",
    "gatehouse.Realm, gatehouse.realm",
    "gatehouse.unanotated, gatehouse.unannotated",
    "gatehouse.typeBase, gatehouse.type-base",
    "gatehouse.resource.metadata, gatehouse.resource-metadata",
    "gatehouse.access-table-role, gatehouse.audit"
  })
  @DisplayName("an unknown key fails the start, with those that there are")
  void unknownKeyFailsTheStart(String key, String known) {
    assertThat(
        failure(IllegalArgumentException.class, with(key, "x")),
        allOf(containsString('"' + key + '"'), containsString(known)));
  }

  @Test
  @DisplayName("all that is wrong with the settings is told at once")
  void allWrongSettingsAreToldAtOnce() {
    assertThat(
        failure(
            IllegalArgumentException.class,
            with("gatehouse.enabled", true)
                .property("gatehouse.relm", "x")
                .property("gatehouse.instance", "x")
                .property("gatehouse.unannotated", "x")),
        allOf(
            containsString("gatehouse.relm"),
            containsString("gatehouse.instance must be"),
            containsString("gatehouse.unannotated must be")));
  }

  @Test
  @DisplayName("unannotated=fail lists every method without a rule, and none with one")
  void failListsAllUnannotatedMethods() {
    String message =
        failure(
            IllegalStateException.class,
            with("gatehouse.unannotated", "fail")
                .registerClasses(Forgotten.class, ApplicationResource.class));
    assertThat(
        message,
        allOf(
            containsString(GuardedResource.class.getName() + "#open has no access annotation"),
            containsString(Forgotten.class.getName() + "#get has no access annotation"),
            containsString(Forgotten.class.getName() + "#post has no access annotation"),
            containsString("gatehouse.unannotated is fail")));
    assertThat(message.split("has no access annotation").length - 1, is(3));
  }

  @Test
  @DisplayName("unannotated=fail starts where every method has a rule, inherited ones too")
  void failStartsWhereEveryMethodHasRule() throws Exception {
    ResourceConfig config =
        new ResourceConfig(ApplicationResource.class, InheritedRules.Implementing.class)
            .property("gatehouse.unannotated", "fail");
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(jersey.get("/application/open").body(), is("served"));
    }
  }

  /** Nobody thought of rules. */
  @Path("forgotten")
  public static class Forgotten {

    /** Open. */
    @GET
    public String get() {
      return "served";
    }

    /** Open. */
    @POST
    public String post() {
      return "served";
    }

    /** Guarded. */
    @DELETE
    @DenyAll
    public String delete() {
      return "served";
    }
  }

  @Tag("B#24")
  @Tag("J-06")
  @Test
  @DisplayName("B#24 J-06 contradictions in several classes are told at once")
  void contradictionsAreToldAtOnce() {
    assertThat(
        failure(
            IllegalStateException.class,
            new ResourceConfig(
                GuardedResource.class,
                OnMethods.class,
                OnClass.class,
                OnLocator.class,
                BlankRole.class)),
        allOf(
            containsString(OnMethods.class.getName() + "#get has @PermitAll and @RolesAllowed"),
            containsString(OnMethods.class.getName() + "#post has @DenyAll and @Authenticated"),
            containsString(OnClass.class.getName() + " has @DenyAll and @PermitAll"),
            containsString(OnLocator.class.getName() + "#sub has @DenyAll and @RolesAllowed"),
            containsString(BlankRole.class.getName() + "#get has @RolesAllowed with a blank role"),
            not(containsString(GuardedResource.class.getName()))));
  }

  /** Contradicts itself on methods. */
  @Path("on-methods")
  public static class OnMethods {

    /** Both. */
    @GET
    @PermitAll
    @RolesAllowed("admin")
    public String get() {
      return "served";
    }

    /** Both. */
    @POST
    @DenyAll
    @Authenticated
    public String post() {
      return "served";
    }
  }

  /** Contradicts itself on the class. */
  @Path("on-class")
  @DenyAll
  @PermitAll
  public static class OnClass {

    /** As the class says. */
    @GET
    public String get() {
      return "served";
    }
  }

  /** Contradicts itself on a locator. */
  @Path("on-locator")
  public static class OnLocator {

    /** Both. */
    @Path("sub")
    @DenyAll
    @RolesAllowed("admin")
    public Forgotten sub() {
      return new Forgotten();
    }
  }

  /** A role that nobody can be in. */
  @Path("blank-role")
  public static class BlankRole {

    /** Blank. */
    @GET
    @RolesAllowed({"admin", " "})
    public String get() {
      return "served";
    }
  }
}
