package dev.gatehouse.example;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.SeBootstrap;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.server.HttpServer;

/** Runs the orders service by itself, for this machine only, until it is interrupted. */
public final class Main {

  /** Never a host name: what one resolves to is not for this program to say. */
  private static final String LOOPBACK = "127.0.0.1";

  private static final String DEFAULT_PORT = "8080";

  private Main() {}

  /**
   * Starts the service.
   *
   * @param arguments none; the system property {@code port} chooses the port
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (InputStream logging = Main.class.getResourceAsStream("logging-of-main.properties")) {
      LogManager.getLogManager().readConfiguration(logging);
    }
    SeBootstrap.Instance server = startNear(port(System.getProperty("port", DEFAULT_PORT)));
    server.stopOnShutdown(stopped -> {});
    System.out.print(welcome(baseUri(server)));
    Thread.currentThread().join();
  }

  static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        "The property port is \""
            + text
            + "\"; give a number up to 65535, and 0 for any free port");
  }

  /** Starts at another port where this one is taken: a first try should not fail for that. */
  static SeBootstrap.Instance startNear(int port) {
    try {
      return start(port);
    } catch (CompletionException e) {
      if (!isTaken(e)) {
        throw e;
      }
      System.out.println("Port " + port + " is taken, so that another one was chosen.");
      return start(SeBootstrap.Configuration.FREE_PORT);
    }
  }

  private static SeBootstrap.Instance start(int port) {
    SeBootstrap.Configuration configuration =
        SeBootstrap.Configuration.builder().host(LOOPBACK).port(port).build();
    SeBootstrap.Instance server =
        SeBootstrap.start(new OrdersApplication(), configuration).toCompletableFuture().join();
    TryItPage.addTo(server.unwrap(HttpServer.class));
    return server;
  }

  private static boolean isTaken(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(BindException.class::isInstance);
  }

  static URI baseUri(SeBootstrap.Instance server) {
    String path = OrdersApplication.class.getAnnotation(ApplicationPath.class).value();
    return server.configuration().baseUriBuilder().path(path).build();
  }

  static URI pageUri(SeBootstrap.Instance server) {
    return baseUri(server).resolve("/");
  }

  /**
   * What to open and what to try. Each answer is a line of its own that starts with #, for a shell
   * to take no harm where it is pasted along; a test holds that the service answers so.
   */
  static String welcome(URI baseUri) {
    return """

    The orders service runs until you press Ctrl-C. Open

      %2$s

    in a browser, to ask each endpoint as each caller. Or, in another terminal:

      curl -i %1$s/catalogue
      # 200, open to everybody

      curl -i %1$s/orders
      # 401 credentials-missing, WWW-Authenticate: Basic realm="orders", charset="UTF-8"

      curl -i -u alice:wrong %1$s/orders
      # 401 credentials-invalid, WWW-Authenticate: Basic realm="orders", charset="UTF-8"

      curl -i -u alice:wonderland %1$s/report
      # 403 role-missing, alice is a customer and no admin

      curl -i -u bob:builder %1$s/report
      # 200, bob is both

    """
        .formatted(baseUri, baseUri.resolve("/"));
  }
}
