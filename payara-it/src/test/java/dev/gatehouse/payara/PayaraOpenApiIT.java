package dev.gatehouse.payara;

import dev.gatehouse.contract.openapi.OpenApiContract;
import dev.gatehouse.contract.openapi.OpenApiServer;
import dev.gatehouse.contract.openapi.OpenApiWars;
import dev.gatehouse.contract.server.ServerProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents of OpenAPI on Payara. */
@ExtendWith(OnPayara.class)
class PayaraOpenApiIT implements OpenApiContract {

  private static ServerProcess process;

  @BeforeAll
  static void start() throws Exception {
    Path directory =
        Path.of(System.getProperty("noharm.directory"), "openapi-" + PayaraMicro.major());
    process = PayaraMicro.start(directory, OpenApiWars.write(directory.resolve("archives")));
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
