package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps an application from starting closes a class that is first seen on the way. */
@Tag("B#14")
@Tag("B#24")
class LateClassesTest {

  static class Between {
    @Path("sound")
    public Sound sound() {
      return hidden();
    }

    @RolesAllowed("admin")
    Sound hidden() {
      return new Sound();
    }
  }

  static class Sound {
    @GET
    @PermitAll
    public String get() {
      return "";
    }

    @Path("more")
    public Sound more() {
      return this;
    }
  }

  @RolesAllowed("chief, clerk")
  static class Misspelt {
    @FormParam("q")
    String query;

    @GET
    public String get() {
      return query;
    }

    public String told() {
      return query;
    }
  }

  static class OpenForm {
    @FormParam("q")
    String query;

    @GET
    @PermitAll
    public String get() {
      return query;
    }
  }

  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private static void find(LateClasses late, Class<?> type, String method) {
    late.find(new ResourceType(type), method(type, method), AccessRule.permitAll());
  }

  @Test
  void whatIsOddAboutAClassIsToldWhenItIsFirstSeen() {
    LateClasses late = new LateClasses(new AccessRules(Unannotated.PERMIT));
    for (int i = 0; i < 2; i++) {
      find(late, Misspelt.class, "get");

      assertThat(
          log.messages(Level.WARNING),
          contains(
              startsWith("Roles and scopes with a comma or white space in their names: "),
              startsWith("Form parameters of guarded classes that read the body of everybody: ")));
    }
  }

  @Test
  void ofAClassThatIsNotGuardedNobodyNeedsToKnowWhatItReads() {
    find(new LateClasses(new AccessRules(Unannotated.PERMIT)), OpenForm.class, "get");

    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  /** Nobody knows what else a runtime calls that was told so by other means than annotations. */
  @Test
  void aMethodThatNoAnnotationMakesAnEndpointTellsNothingOfItsClass() {
    find(new LateClasses(new AccessRules(Unannotated.PERMIT)), Misspelt.class, "told");

    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  @Test
  void whatTheServerBringsAlongIsNotClosed() {
    LateClasses late = new LateClasses(new AccessRules(Unannotated.FAIL));

    assertThat(late.isClosed(new ResourceType(String.class)), is(false));
    assertThat(late.isClosed(new ResourceType(Between.class)), is(true));
  }

  @Test
  void aClassOnTheWayIsJudgedToo() {
    LateClasses late = new LateClasses(new AccessRules(Unannotated.PERMIT));

    assertThat(late.haveClosed(new Object[] {new Sound(), new Between(), ""}), is(true));
    assertThat(late.haveClosed(new Object[] {new Sound(), Between.class, ""}), is(true));
    assertThat(late.haveClosed(new Object[] {new Sound(), new Sound(), ""}), is(false));
    assertThat(late.haveClosed(new Object[] {new Between()}), is(false));
    assertThat(log.messages(Level.SEVERE), hasSize(1));
  }
}
