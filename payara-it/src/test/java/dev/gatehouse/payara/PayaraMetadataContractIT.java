package dev.gatehouse.payara;

import dev.gatehouse.contract.metadata.MetadataContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Protected resources that have metadata, on Payara. */
@ExtendWith(OnPayara.class)
class PayaraMetadataContractIT implements MetadataContract {

  private final PayaraServer server;

  PayaraMetadataContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return URI.create(server.contextRoot("authenticator") + "/metadata");
  }

  @Override
  public URI ownUri() {
    return URI.create(server.contextRoot("authenticator") + "/metadata-own");
  }

  @Override
  public URI withoutUri() {
    return URI.create(server.contextRoot("authenticator") + "/bearer");
  }
}
