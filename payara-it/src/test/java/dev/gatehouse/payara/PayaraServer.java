package dev.gatehouse.payara;

import dev.gatehouse.contract.server.ServerProcess;
import dev.gatehouse.contract.tokens.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Payara Micro with all contract WARs. */
final class PayaraServer implements AutoCloseable {

  private static final List<String> WARS =
      List.of(
          "basic",
          "closed",
          "mpjwt",
          "authenticator",
          "scanned",
          "switchedoff",
          "properties",
          "ROOT",
          // Nothing is loaded behind an application that does not start.
          "refused");

  private final TokenIssuer keys = new TokenIssuer(0);
  private final ServerProcess process;

  /** Starts it, and returns as soon as it has tried to deploy each WAR. */
  PayaraServer(Path directory) throws IOException {
    Stream<Path> wars =
        WARS.stream().map(war -> Path.of(System.getProperty("contract.wars"), war + ".war"));
    try {
      process =
          PayaraMicro.start(
              directory,
              List.of("-Dmp.jwt.verify.publickey.location=" + keys.location()),
              PayaraMicro.deployments(wars.toList()),
              Map.of());
    } catch (IOException | RuntimeException e) {
      keys.close();
      throw e;
    }
  }

  /** All that it has logged. */
  String log() {
    return process.log();
  }

  /** Where a WAR answers. */
  URI contextRoot(String war) {
    return URI.create(host() + "/" + war);
  }

  /** Its root. */
  URI host() {
    return process.root();
  }

  /** Where the REST application of a WAR answers. */
  URI application(String war) {
    return URI.create(contextRoot(war) + "/api");
  }

  /** Makes tokens that the server can verify. */
  TokenIssuer issuer() {
    return keys;
  }

  @Override
  public void close() {
    process.close();
    keys.close();
  }
}
