package dev.gatehouse.openliberty;

import dev.gatehouse.contract.harmless.NoHarmServer;
import dev.gatehouse.contract.harmless.pairs.Deployment;
import dev.gatehouse.contract.harmless.suite.NoHarmSuite;
import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import dev.gatehouse.contract.harmless.surroundings.Services;
import dev.gatehouse.contract.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** An Open Liberty with both copies of all applications of the do-no-harm suite. */
final class LibertyNoHarmServer implements NoHarmServer, AutoCloseable {

  private static final String CONFIGURATION =
      """
        <featureManager>
          <feature>restfulWS-3.1</feature>
          <feature>mpJwt-2.1</feature>
          <feature>mpRestClient-3.0</feature>
          <feature>mpHealth-4.0</feature>
          <feature>mpMetrics-5.1</feature>
          <feature>mpOpenAPI-3.1</feature>
          <feature>appSecurity-5.0</feature>
          <feature>enterpriseBeansLite-4.0</feature>
          <feature>websocket-2.1</feature>
          <feature>pages-3.1</feature>
        </featureManager>
        <!-- Made by the server. Without it MP-JWT stays off, and no message says so. -->
        <keyStore id="defaultKeyStore" password="made-anew-with-each-server"/>
        <!-- For logins by web.xml. -->
        <basicRegistry id="callers" realm="registry">
          <user name="alice" password="alice-pw"/>
          <user name="bob" password="bob-pw"/>
          <group name="user"><member name="alice"/><member name="bob"/></group>
          <group name="admin"><member name="bob"/></group>
        </basicRegistry>
        <!-- By default MP-JWT interferes in all applications of the server. -->
        <mpJwt id="noharm" ignoreApplicationAuthMethod="false"/>
        <mpMetrics authentication="false"/>
      """;

  private static final Pattern FAILED = Pattern.compile("CWWKZ0002E: .* application ([\\w-]+)");

  private final Services services;
  private final LibertyProcess process;

  LibertyNoHarmServer() throws IOException {
    Path directory = Path.of(System.getProperty("noharm.directory"));
    int port = ServerProcess.freePort();
    services = new Services();
    List<Deployment> deployments =
        NoHarmSuite.deployments(services.of(ServerKind.LIBERTY), directory.resolve("archives"));
    process =
        new LibertyProcess(
            directory, port, CONFIGURATION + applications(deployments), NoHarmSuite.environment());
  }

  private static String applications(List<Deployment> deployments) {
    StringBuilder xml = new StringBuilder();
    for (Deployment deployment : deployments) {
      String binding = deployment.libertyBinding();
      xml.append(
          deployment.isEar()
              ? "<enterpriseApplication location=\"%s\">%s</enterpriseApplication>%n"
                  .formatted(deployment.file(), binding)
              : "<webApplication location=\"%s\" contextRoot=\"/%s\">%s</webApplication>%n"
                  .formatted(deployment.file(), deployment.contextRoot(), binding));
    }
    return xml.toString();
  }

  @Override
  public ServerKind kind() {
    return ServerKind.LIBERTY;
  }

  @Override
  public URI root() {
    return process.root();
  }

  @Override
  public Pattern failure() {
    return FAILED;
  }

  @Override
  public String log() {
    return process.log();
  }

  @Override
  public void close() {
    process.close();
    services.close();
  }
}
