package dev.gatehouse.payara;

import dev.gatehouse.contract.harmless.NoHarmContract;
import dev.gatehouse.contract.harmless.NoHarmServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gatehouse does no harm on Payara. */
@ExtendWith(OnPayara.class)
class PayaraNoHarmIT implements NoHarmContract {

  private static PayaraNoHarmServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new PayaraNoHarmServer();
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
