package dev.gatehouse.payara;

import dev.gatehouse.contract.texts.TextsContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Denials in the words of an application, on Payara. */
@ExtendWith(OnPayara.class)
class PayaraTextsContractIT implements TextsContract {

  private final PayaraServer server;

  PayaraTextsContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return URI.create(server.contextRoot("authenticator") + "/words");
  }
}
