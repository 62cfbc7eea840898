package dev.gatehouse.openliberty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server that the build has started. */
final class LibertyServer {

  private LibertyServer() {}

  /** All that it has logged. */
  static String log() {
    try {
      return Files.readString(Path.of(System.getProperty("contract.log")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a WAR answers. */
  static URI contextRoot(String war) {
    return URI.create(host() + "/" + war);
  }

  /** Its root. */
  static URI host() {
    return URI.create("http://127.0.0.1:" + Integer.getInteger("contract.port"));
  }

  /** Where the REST application of a WAR answers. */
  static URI application(String war) {
    return URI.create(contextRoot(war) + "/api");
  }
}
