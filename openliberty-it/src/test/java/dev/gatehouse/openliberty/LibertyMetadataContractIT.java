package dev.gatehouse.openliberty;

import dev.gatehouse.contract.metadata.MetadataContract;
import java.net.URI;

/** Protected resources that have metadata, on Open Liberty. */
class LibertyMetadataContractIT implements MetadataContract {

  @Override
  public URI baseUri() {
    return URI.create(LibertyServer.contextRoot("authenticator") + "/metadata");
  }

  @Override
  public URI ownUri() {
    return URI.create(LibertyServer.contextRoot("authenticator") + "/metadata-own");
  }

  @Override
  public URI withoutUri() {
    return URI.create(LibertyServer.contextRoot("authenticator") + "/bearer");
  }
}
