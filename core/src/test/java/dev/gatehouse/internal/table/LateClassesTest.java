package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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

  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
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
