package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.AccessRule;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.DeclaredRoles;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log says of guards in other words, and of names that hardly any caller has. */
class RemarksTest {

  /** Another framework's. */
  static final class Other {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Authenticated {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface RolesAllowed {
      String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize
    @interface Carrying {}

    @Retention(RetentionPolicy.RUNTIME)
    @jakarta.annotation.security.RolesAllowed("admin")
    @interface Stereotype {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface PreAuthorize {}

    /** Not kept for runtime. */
    @interface Secured {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Harmless {}

    /** Binds a filter. */
    @Retention(RetentionPolicy.RUNTIME)
    @NameBinding
    @interface LoggedIn {}
  }

  @Path("a")
  @Other.Authenticated
  static class OnClass {
    @GET
    public void get() {}
  }

  @Path("a")
  static class OnMethod {
    @GET
    @Other.RolesAllowed("admin")
    public void get() {}

    @Path("b")
    @Other.PreAuthorize
    public OnClass locate() {
      return null;
    }
  }

  interface Api {
    @GET
    @Other.PreAuthorize
    void get();
  }

  @Path("a")
  static class Implementing implements Api {
    @Override
    public void get() {}
  }

  @Path("a")
  @Other.Stereotype
  static class Composed {
    @GET
    @Other.Carrying
    public void get() {}
  }

  @Path("a")
  static class NotKept {
    @GET
    @Other.Secured
    public void get() {}
  }

  @Path("a")
  @Other.Harmless
  @Other.LoggedIn
  @PermitAll
  static class Plain {
    @GET
    public void get() {}

    @Other.PreAuthorize
    void helper() {}

    /** A type of that name is no annotation. */
    static class Secured {}

    Secured secured;
  }

  @Path("a")
  static class OddNames {
    @GET
    @jakarta.annotation.security.RolesAllowed("admin, user")
    public void comma() {}

    @POST
    @jakarta.annotation.security.RolesAllowed({" admin", "user", "user\u00a0", "a\u200bb"})
    public void spaces() {}

    @GET
    @Path("scopes")
    @ScopesRequired("orders:read,orders:write")
    public void scopes() {}

    @GET
    @Path("special")
    @jakarta.annotation.security.RolesAllowed({
      "**",
      "*",
      "Domain Admins",
      "CN=admins,OU=groups,DC=example,DC=com"
    })
    public void special() {}
  }

  @Path("a")
  @DeclareRoles({"admin", "user"})
  static class Declaring {
    @GET
    @jakarta.annotation.security.RolesAllowed({"admin", "**", "*"})
    public void right() {}

    @POST
    @jakarta.annotation.security.RolesAllowed({"user", "amdin"})
    public void misspelt() {}
  }

  @Path("b")
  static class NotDeclaring {
    @GET
    @jakarta.annotation.security.RolesAllowed("clerk")
    public void get() {}
  }

  private static List<String> warnings(DeclaredRoles declared, Class<?>... classes) {
    return StartupWarnings.of(declared, classes);
  }

  private static List<String> warnings(Class<?>... classes) {
    return warnings(DeclaredRoles.NONE, classes);
  }

  @Test
  void aGuardInOtherWordsIsNamedWithItsClassAndMethod() {
    assertThat(
        warnings(OnClass.class, OnMethod.class),
        contains(
            allOf(
                startsWith("Annotations that look like guards, and that Gatehouse does not read: "),
                containsString(
                    OnClass.class.getName() + " has @" + Other.Authenticated.class.getName() + ";"),
                containsString(
                    OnMethod.class.getName()
                        + "#get has @"
                        + Other.RolesAllowed.class.getName()
                        + ";"),
                containsString(
                    OnMethod.class.getName()
                        + "#locate has @"
                        + Other.PreAuthorize.class.getName()
                        + ". Unless"),
                endsWith(
                    "such as @RolesAllowed and @Authenticated. See"
                        + " docs/troubleshooting.md#foreign-guard"))));
  }

  @Test
  void soIsOneThatIsInherited() {
    assertThat(
        warnings(Implementing.class),
        contains(
            containsString(
                Api.class.getName() + "#get has @" + Other.PreAuthorize.class.getName())));
  }

  @Test
  void soIsOneThatAnotherAnnotationCarries() {
    assertThat(
        warnings(Composed.class),
        contains(
            allOf(
                containsString(
                    "#get has @"
                        + Other.Carrying.class.getName()
                        + ", which carries @"
                        + Other.PreAuthorize.class.getName()),
                containsString(
                    Composed.class.getName()
                        + " has @"
                        + Other.Stereotype.class.getName()
                        + ", which carries @jakarta.annotation.security.RolesAllowed"))));
  }

  @Test
  void soIsOneThatOnlyTheClassFileShows() {
    assertThat(
        warnings(NotKept.class),
        contains(
            containsString(
                NotKept.class.getName()
                    + " names @"
                    + Other.Secured.class.getName()
                    + " in its class file")));
  }

  @Test
  void whatIsCalledOtherwiseOrGuardsNoEndpointIsNone() {
    assertThat(warnings(Plain.class), is(empty()));
  }

  @Test
  void oneBehindALocatorIsNamedWhenItIsSeen() {
    LateClasses late = new LateClasses(new AccessRules(Unannotated.DENY, DeclaredRoles.NONE));
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      for (int i = 0; i < 2; i++) {
        late.find(
            new ResourceType(OnMethod.class),
            method(OnMethod.class, "get"),
            AccessRule.permitAll());
      }
      assertThat(
          log.messages(Level.WARNING),
          contains(containsString(OnMethod.class.getName() + "#get has @")));
    }
  }

  @Test
  void namesWithCommasAndSpacesAreTold() {
    assertThat(
        warnings(OddNames.class),
        contains(
            allOf(
                startsWith("Roles and scopes with a comma or white space in their names: "),
                containsString(OddNames.class.getName() + "#comma has \"admin, user\""),
                containsString(OddNames.class.getName() + "#spaces has \" admin\""),
                containsString("#spaces has \"user\\u00a0\""),
                containsString("#spaces has \"a\\u200bb\""),
                containsString("#scopes has \"orders:read,orders:write\""),
                not(containsString("#spaces has \"user\";")),
                not(containsString("#special")))));
  }

  @Test
  void aRoleThatIsNotAmongTheDeclaredOnesIsTold() {
    assertThat(
        warnings(Declaring.class, NotDeclaring.class),
        contains(
            allOf(
                startsWith("Roles that are not among those which the application declares"),
                containsString(Declaring.class.getName() + "#misspelt has \"amdin\""),
                containsString(NotDeclaring.class.getName() + "#get has \"clerk\""),
                not(containsString("#right")))));
  }

  @Test
  void whereNothingDeclaresRolesAnyRoleIsRight() {
    assertThat(warnings(NotDeclaring.class), is(empty()));
    assertThat(
        warnings(new DeclaredRoles(Set.of(), Set.of("admin")), NotDeclaring.class), is(empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "boss"})
  void webXmlDeclaresRolesToo(String role) {
    DeclaredRoles declared = new DeclaredRoles(Set.of("x"), Set.of(role));

    assertThat(warnings(declared, NotDeclaring.class).isEmpty(), is(role.equals("clerk")));
  }
}
