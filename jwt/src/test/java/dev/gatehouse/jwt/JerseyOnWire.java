package dev.gatehouse.jwt;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.Authenticator;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application on Jersey, and what it answers, line by line as it is sent. */
final class JerseyOnWire implements AutoCloseable {

  private final HttpServer server;
  private final URI uri;

  JerseyOnWire(Authenticator authenticator) {
    ResourceConfig application =
        new ResourceConfig(Orders.class)
            .register(
                GatehouseFeature.builder().realm("shop").authenticator(authenticator).build());
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://" + host + ":0/"), application, true);
    uri = URI.create("http://" + host + ":" + server.getListeners().iterator().next().getPort());
  }

  /** Of its orders. */
  String uri() {
    return uri + "/orders";
  }

  String get(String... lines) throws IOException {
    return send("GET", "/orders", lines);
  }

  /** The status, the header fields in order of their names, and the body. */
  String send(String method, String target, String... lines) throws IOException {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(30_000);
      // To a client of HTTP 1.0 the server sends the content as it is, and closes.
      String head =
          method
              + " "
              + target
              + " HTTP/1.0\r\nHost: "
              + uri.getAuthority()
              + "\r\nContent-Length: 0\r\n"
              + Arrays.stream(lines).map(line -> line + "\r\n").collect(Collectors.joining())
              + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      return sorted(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String sorted(String answer) {
    String[] headAndBody = answer.split("\r\n\r\n", 2);
    List<String> lines = List.of(headAndBody[0].split("\r\n"));
    return lines.get(0).split(" ")[1]
        + "\n"
        + lines.stream()
            .skip(1)
            .filter(line -> !line.startsWith("Date:") && !line.startsWith("Connection:"))
            .sorted((one, other) -> name(one).compareTo(name(other)))
            .map(line -> line + "\n")
            .collect(Collectors.joining())
        + "\n"
        + headAndBody[1];
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  /** What is guarded. */
  @Path("orders")
  public static class Orders {

    @GET
    @RolesAllowed("reader")
    public String list(@Context SecurityContext caller) {
      return "for " + caller.getAuthenticationScheme();
    }

    @POST
    @RolesAllowed("writer")
    public String add() {
      return "added";
    }
  }
}
