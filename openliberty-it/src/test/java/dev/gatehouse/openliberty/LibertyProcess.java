package dev.gatehouse.openliberty;

import dev.gatehouse.contract.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An Open Liberty of its own: the runtime that the build has unpacked, with a server.xml that the
 * test writes.
 */
final class LibertyProcess implements AutoCloseable {

  /** Behind the start of the last application, whether it did start or not. */
  private static final Pattern READY = Pattern.compile("CWWKF0011I");

  private final ServerProcess process;

  /**
   * Starts it.
   *
   * @param directory all that it writes is below
   * @param port where it answers
   * @param serverXml the content of server.xml besides the port
   * @param environment variables besides those of this process
   */
  LibertyProcess(Path directory, int port, String serverXml, Map<String, String> environment)
      throws IOException {
    Path server = Files.createDirectories(directory.resolve("servers/test"));
    Files.writeString(
        server.resolve("server.xml"),
        """
        <server>
          <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
          <applicationMonitor updateTrigger="disabled"/>
          <config updateTrigger="disabled"/>
          <applicationManager startTimeout="10m" autoExpand="false"/>
        %s
        </server>
        """
            .formatted(port, serverXml));
    Files.write(server.resolve("jvm.options"), ServerProcess.JVM_OPTIONS);
    process =
        new ServerProcess(command(), server, environment(directory, environment), port, READY);
  }

  private static List<String> command() {
    String script = System.getProperty("os.name").startsWith("Windows") ? "server.bat" : "server";
    return List.of(
        Path.of(System.getProperty("liberty.directory"), "bin", script).toString(), "run", "test");
  }

  private static Map<String, String> environment(Path directory, Map<String, String> further) {
    Map<String, String> environment = new HashMap<>(further);
    environment.put("WLP_USER_DIR", directory.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("WLP_OUTPUT_DIR", directory.resolve("servers").toString());
    return environment;
  }

  URI root() {
    return process.root();
  }

  String log() {
    return process.log();
  }

  @Override
  public void close() {
    process.close();
  }
}
