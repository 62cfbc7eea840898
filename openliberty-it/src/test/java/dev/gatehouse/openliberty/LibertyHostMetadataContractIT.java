package dev.gatehouse.openliberty;

import dev.gatehouse.contract.metadata.HostMetadataContract;
import java.net.URI;

/** Metadata at the root of Open Liberty's host. */
class LibertyHostMetadataContractIT implements HostMetadataContract {

  @Override
  public URI baseUri() {
    return LibertyServer.host();
  }
}
