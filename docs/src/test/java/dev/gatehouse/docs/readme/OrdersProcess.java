package dev.gatehouse.docs.readme;

import dev.gatehouse.docs.kit.Client;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The class Orders of apps/embedded, in a process of its own. */
final class OrdersProcess implements AutoCloseable {

  private static final int START_SECONDS = 120;

  private final Path log = Path.of("target", "orders.log");
  private final Process process;
  private final Client client;

  /** Starts it, and returns as soon as it answers. */
  OrdersProcess() throws IOException, InterruptedException {
    int port = freePort();
    client = new Client(URI.create("http://127.0.0.1:" + port + "/"));
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dport=" + port,
                "-cp",
                System.getProperty("java.class.path"),
                "Orders")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    awaitAnswer();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        get("orders/catalogue");
        return;
      } catch (ConnectException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    close();
    throw new IllegalStateException("Orders does not answer:\n" + Files.readString(log));
  }

  HttpAnswer get(String path, String... headers) throws IOException, InterruptedException {
    return client.send("GET", path, headers);
  }

  /**
   * What it has logged, without the levels. The version is in Gatehouse's jar, which a build that
   * does not get to the phase package has not made yet.
   */
  String messages() throws IOException {
    String version = System.getProperty("gatehouse.version");
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .map(line -> line.replaceFirst("^(INFO|WARNING|SEVERE): ", ""))
        .map(line -> line.replaceFirst("^Gatehouse guards", "Gatehouse " + version + " guards"))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
