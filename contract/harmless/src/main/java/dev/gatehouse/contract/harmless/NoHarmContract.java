package dev.gatehouse.contract.harmless;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gatehouse.contract.harmless.pairs.Copy;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Browser;
import dev.gatehouse.contract.harmless.requests.Exchange;
import dev.gatehouse.contract.harmless.requests.NamedLimit;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.suite.NoHarmSuite;
import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * An application with Gatehouse is the application without it, but for its denials. The module of a
 * server names the server.
 */
public interface NoHarmContract {

  /** The server that runs {@link NoHarmSuite#deployments}. */
  NoHarmServer server();

  @TestFactory
  @DisplayName("with Gatehouse an application answers as without it, but for denials of REST")
  default Stream<DynamicNode> applicationIsTheSameButForItsDenials() {
    return NoHarmSuite.applications().stream()
        .map(
            application ->
                dynamicContainer(
                    application.name(),
                    application.scenarios().stream().map(s -> test(application, s))));
  }

  /** On Payara a WAR that fails keeps those behind it from being loaded: look here first. */
  @Test
  @DisplayName("what starts without Gatehouse starts with it")
  default void everyCopyStarts() {
    Set<String> failed = new TreeSet<>(server().failedToStart());
    NoHarmSuite.applications().stream()
        .filter(application -> failed.contains(Copy.BARE.of(application.name())))
        .forEach(application -> failed.remove(Copy.WITH.of(application.name())));
    failed.removeIf(name -> !name.contains(Copy.WITH.of("")));
    assertThat(failed, is(empty()));
  }

  @Test
  @DisplayName("the log has no warning of a runtime about Gatehouse, and no table of nothing")
  default void logIsQuiet() {
    assertThat(
        server()
            .log()
            .lines()
            .filter(line -> line.contains("RESTEASY002155") || line.contains("guards 0 endpoints"))
            .toList(),
        is(empty()));
  }

  private DynamicTest test(PairedApplication application, Scenario scenario) {
    return dynamicTest(
        application.name() + ": " + scenario.name(), () -> run(application, scenario));
  }

  private void run(PairedApplication application, Scenario scenario) throws Exception {
    ServerKind kind = server().kind();
    Optional<NamedLimit> limit = application.limitOn(kind).or(() -> scenario.limitOn(kind));
    limit.ifPresent(named -> abort(named.reason()));
    Browser bare = browser(application, Copy.BARE);
    Browser with = browser(application, Copy.WITH);
    List<String> faults = new ArrayList<>();
    for (Step step : scenario.steps()) {
      if (!scenario.isSession()) {
        bare = browser(application, Copy.BARE);
        with = browser(application, Copy.WITH);
      }
      HttpAnswer withoutJar = step.ask(bare);
      String wrongTest = step.faultOfBare(withoutJar);
      if (!wrongTest.isEmpty()) {
        faults.add(step + ": " + wrongTest + "\n" + Neutral.of(withoutJar, application.name()));
      }
      Exchange exchange;
      try {
        exchange =
            new Exchange(
                kind,
                Neutral.of(withoutJar, application.name()),
                Neutral.of(step.ask(with), application.name()));
      } catch (IllegalStateException notPossible) {
        faults.add(step + ": cannot be done with Gatehouse: " + notPossible.getMessage());
        break;
      }
      List<String> wrong = step.expectation().faults(exchange);
      if (!wrong.isEmpty()) {
        faults.add(step + ": " + String.join("; ", wrong) + "\n" + exchange);
      }
    }
    if (!faults.isEmpty()) {
      fail(kind + ", " + application.name() + ", " + String.join("\n\n", faults));
    }
  }

  private Browser browser(PairedApplication application, Copy copy) {
    return new Browser(URI.create(server().root() + "/" + copy.of(application.name())));
  }
}
