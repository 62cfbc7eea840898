package dev.gatehouse.printed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The last module of the build reads what the others printed. Tokens, proofs, keys and passwords
 * are the tests' own; that a caller's name is in the audit line is meant.
 */
class PrintedIT {

  /** Those whose tests have tokens and passwords. */
  private static final List<String> MODULES =
      List.of("core", "jwt", "jersey-it", "openliberty-it", "payara-it", "jwt-it");

  @Test
  @DisplayName("nothing that the suite or its servers printed has a token, a secret or a claim")
  void nothingThatWasPrintedHasASecret() {
    Printed printed = new Printed(Path.of(System.getProperty("printed.root")));
    for (String module : MODULES) {
      if (!printed.has(module)) {
        System.out.println("SKIPPED: what " + module + " printed, since it was not tested");
      }
    }
    System.out.println(
        printed.reports().size()
            + " reports and "
            + printed.logs().size()
            + " logs of servers were read for "
            + Secrets.names());

    assertThat(String.join("\n", faults(printed)), faults(printed), is(List.of()));
  }

  /** In which file there is what. */
  static List<String> faults(Printed printed) {
    return printed
        .texts()
        .flatMap(
            printedText ->
                Secrets.in(printedText.text()).stream()
                    .map(found -> printedText.file() + ": " + found))
        .toList();
  }
}
