package dev.gatehouse.openliberty;

import dev.gatehouse.contract.openapi.OpenApiServer;
import dev.gatehouse.contract.openapi.OpenApiWars;
import dev.gatehouse.contract.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An Open Liberty that makes documents of OpenAPI. */
final class LibertyOpenApi implements AutoCloseable {

  private final LibertyProcess process;
  private final Path log;

  /**
   * Starts it.
   *
   * @param version of MicroProfile OpenAPI
   */
  LibertyOpenApi(String version) throws IOException {
    Path directory = Path.of(System.getProperty("noharm.directory"), "openapi-" + version);
    log = directory.resolve("servers/test/logs/messages.log");
    StringBuilder xml =
        new StringBuilder(
            """
            <featureManager>
              <feature>restfulWS-3.1</feature>
              <feature>cdi-4.0</feature>
              <feature>jsonp-2.1</feature>
              <feature>appSecurity-5.0</feature>
              <feature>mpOpenAPI-%s</feature>
            </featureManager>
            <mpOpenAPI><includeApplication>all</includeApplication></mpOpenAPI>
            """
                .formatted(version));
    for (Path war : OpenApiWars.write(directory.resolve("archives"))) {
      String name = war.getFileName().toString().replace(".war", "");
      xml.append(
          "<webApplication name=\"%s\" location=\"%s\" contextRoot=\"/%1$s\"/>%n"
              .formatted(name, war));
    }
    process = new LibertyProcess(directory, ServerProcess.freePort(), xml.toString(), Map.of());
  }

  OpenApiServer server() {
    return new OpenApiServer(process.root());
  }

  /** The file: the console has no more than warnings. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
