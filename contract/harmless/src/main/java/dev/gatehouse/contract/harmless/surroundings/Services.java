package dev.gatehouse.contract.harmless.surroundings;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What applications ask over HTTP, besides their server: runs in the JVM of the tests. */
public final class Services implements AutoCloseable {

  public static final String ISSUER = "https://issuer.example";

  private static final Keys KEYS = new Keys();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Starts them on a free loopback port. */
  public Services() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    // Reading a key may wait for another request.
    server.setExecutor(threads);
    new OpenIdProvider(KEYS, root()).publishOn(server);
    server.start();
  }

  private URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public Surroundings of(ServerKind kind) {
    return new Surroundings(kind, root().resolve("/keys"), root());
  }

  /** A token that is good for an hour; bob is an admin. */
  public static String token(String name) {
    return KEYS.signed(
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .subject(name)
            .claim("upn", name)
            .claim("groups", groups(name))
            .jwtID(UUID.randomUUID().toString())
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
            .build());
  }

  static List<String> groups(String name) {
    return name.equals("bob") ? List.of("user", "admin") : List.of("user");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
