package dev.gatehouse.openliberty;

import java.net.URI;

/** The server that the build has started. */
final class LibertyServer {

  private LibertyServer() {}

  /** Where a WAR answers. */
  static URI contextRoot(String war) {
    return URI.create("http://127.0.0.1:" + Integer.getInteger("contract.port") + "/" + war);
  }

  /** Where the REST application of a WAR answers. */
  static URI application(String war) {
    return URI.create(contextRoot(war) + "/api");
  }
}
