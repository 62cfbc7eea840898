package dev.gatehouse.payara;

import dev.gatehouse.contract.metadata.HostMetadataContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Metadata at the root of Payara's host. */
@ExtendWith(OnPayara.class)
class PayaraHostMetadataContractIT implements HostMetadataContract {

  private final PayaraServer server;

  PayaraHostMetadataContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return server.host();
  }
}
