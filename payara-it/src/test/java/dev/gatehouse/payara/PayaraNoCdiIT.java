package dev.gatehouse.payara;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;

import dev.gatehouse.contract.server.ServerProcess;
import dev.gatehouse.contract.smoke.SmokeWar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A WAR without CDI, which the server's own check of the annotations asks for. */
@ExtendWith(OnPayara.class)
class PayaraNoCdiIT {

  private static final String IN_THE_GUIDE = "SEVERE: The server's own check";

  @Test
  @DisplayName("it does not deploy, and the log says what to add before the server's own failure")
  void theLogSaysWhatToAdd() throws Exception {
    Path directory = Path.of(System.getProperty("noharm.directory"), "no-cdi", PayaraMicro.major());
    try (ServerProcess server = PayaraMicro.start(directory, List.of(SmokeWar.write(directory)))) {
      String log = server.log();
      String told = told();

      assertThat(log, containsString(told));
      assertThat(log.indexOf("Unable to access CDI"), greaterThan(log.indexOf(told)));
    }
  }

  /** What docs/troubleshooting.md shows. */
  private static String told() throws Exception {
    return Files.readAllLines(Path.of("../docs/troubleshooting.md")).stream()
        .filter(line -> line.startsWith(IN_THE_GUIDE))
        .findFirst()
        .orElseThrow()
        .substring("SEVERE: ".length());
  }
}
