package dev.gatehouse.openliberty;

import dev.gatehouse.contract.texts.TextsContract;
import java.net.URI;

/** Denials in the words of an application, on Open Liberty. */
class LibertyTextsContractIT implements TextsContract {

  @Override
  public URI baseUri() {
    return URI.create(LibertyServer.contextRoot("authenticator") + "/words");
  }
}
