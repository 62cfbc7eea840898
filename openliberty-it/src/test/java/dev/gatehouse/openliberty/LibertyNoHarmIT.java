package dev.gatehouse.openliberty;

import dev.gatehouse.contract.harmless.NoHarmContract;
import dev.gatehouse.contract.harmless.NoHarmServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Gatehouse does no harm on Open Liberty. */
class LibertyNoHarmIT implements NoHarmContract {

  private static LibertyNoHarmServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new LibertyNoHarmServer();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  public NoHarmServer server() {
    return server;
  }
}
