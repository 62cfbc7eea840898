package dev.gatehouse.contract.harmless.suite;

import dev.gatehouse.contract.harmless.pairs.Deployment;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.surroundings.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All applications of the suite. */
public final class NoHarmSuite {

  /** Names the only applications that are deployed and asked, while one works on them: a,b,c. */
  private static final String ONLY = "noharm.only";

  private NoHarmSuite() {}

  public static List<PairedApplication> applications() {
    List<String> only = List.of(System.getProperty(ONLY, "").split(","));
    return Stream.of(
            ErrorPages.applications(),
            BasicLogins.applications(),
            OwnMechanisms.applications(),
            Servlets.applications(),
            WellKnown.applications(),
            Forms.applications(),
            Shared.applications(),
            Components.applications(),
            Traffic.applications(),
            Tokens.applications(),
            OpenIds.applications(),
            Ears.applications())
        .flatMap(List::stream)
        .filter(application -> only.contains("") || only.contains(application.name()))
        .toList();
  }

  /**
   * Variables that the server's process has, as Kubernetes gives them to a pod beside a Service of
   * that name.
   */
  public static Map<String, String> environment() {
    return Map.of(
        "GATEHOUSE_PORT", "tcp://10.0.0.7:8080",
        "GATEHOUSE_PORT_8080_TCP_PROTO", "tcp",
        "GATEHOUSE_SERVICE_HOST", "10.0.0.7",
        "GATEHOUSE_SERVICE_PORT", "8080");
  }

  /** Writes both copies of each application that the server can have. */
  public static List<Deployment> deployments(Surroundings surroundings, Path directory) {
    return Deployment.write(applications(), surroundings, directory);
  }
}
