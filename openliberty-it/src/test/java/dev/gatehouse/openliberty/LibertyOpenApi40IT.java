package dev.gatehouse.openliberty;

import dev.gatehouse.contract.openapi.OpenApiContract;
import dev.gatehouse.contract.openapi.OpenApiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Documents of MicroProfile OpenAPI 4.0 on Open Liberty. */
class LibertyOpenApi40IT implements OpenApiContract {

  private static LibertyOpenApi liberty;

  @BeforeAll
  static void start() throws Exception {
    liberty = new LibertyOpenApi("4.0");
  }

  @AfterAll
  static void stop() {
    if (liberty != null) {
      liberty.close();
    }
  }

  @Override
  public OpenApiServer server() {
    return liberty.server();
  }

  @Override
  public String serverLog() {
    return liberty.log();
  }
}
