package dev.gatehouse.payara;

import dev.gatehouse.contract.openapi.OpenApiContract;
import dev.gatehouse.contract.openapi.OpenApiServer;
import dev.gatehouse.contract.openapi.OpenApiWars;
import dev.gatehouse.contract.server.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents of OpenAPI on Payara. */
@ExtendWith(OnPayara.class)
class PayaraOpenApiIT implements OpenApiContract {

  private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");

  private static ServerProcess process;

  @BeforeAll
  static void start() throws Exception {
    String major = System.getProperty("payara.major");
    Path directory = Path.of(System.getProperty("noharm.directory"), "openapi-" + major);
    int port = ServerProcess.freePort();
    List<String> command = new ArrayList<>();
    command.add(
        Jdks.atLeast(Integer.getInteger("payara.jdk"))
            .orElseThrow()
            .resolve("bin/java")
            .toString());
    command.addAll(ServerProcess.JVM_OPTIONS);
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")));
    command.add("-jar");
    command.add(
        Path.of(System.getProperty("payara.directory"), "payara-micro-" + major + ".jar")
            .toString());
    command.addAll(List.of("--nocluster", "--disablephonehome", "--port", String.valueOf(port)));
    command.add("--prebootcommandfile");
    command.add(Files.write(directory.resolve("preboot.txt"), PayaraServer.PREBOOT).toString());
    for (Path war : OpenApiWars.write(directory.resolve("archives"))) {
      command.add("--deploy");
      command.add(war.toString());
    }
    process = new ServerProcess(command, directory, Map.of(), port, READY);
  }

  @AfterAll
  static void stop() {
    if (process != null) {
      process.close();
    }
  }

  @Override
  public OpenApiServer server() {
    return new OpenApiServer(process.root());
  }

  @Override
  public String serverLog() {
    return process.log();
  }
}
