package dev.gatehouse.jersey.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJetty;
import dev.gatehouse.jersey.embedded.LogRecorder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an error dispatch hides from its page. */
class ServletContainerEdgesTest {

  @TempDir private Path folder;

  @Test
  void theAuditLineNamesTheMethodThatWasRefused() throws Exception {
    try (EmbeddedJetty jetty =
            new EmbeddedJetty(folder, ServletContainerTest.Plain.class, EmbeddedJetty.ERROR_PAGES);
        LogRecorder log = new LogRecorder("dev.gatehouse.audit")) {
      jetty.send("POST", "/admin/x", "Authorization", Callers.ALICE);

      assertThat(
          log.lines(),
          contains("authz_fail:alice,POST /app/admin/x status=403 reason=role-missing"));
    }
  }

  @Test
  void switchedOffTheErrorPageOfTheApplicationForAnyErrorStillWins() throws Exception {
    Files.writeString(folder.resolve("own.txt"), "own page");
    try (EmbeddedJetty jetty =
        new EmbeddedJetty(
            folder,
            ServletContainerSettingsTest.SwitchedOff.class,
            "<error-page><location>/own.txt</location></error-page>")) {
      jetty.get("/api/guarded/user");

      assertThat(jetty.get("/closed/x").body(), is("own page"));
    }
  }
}
