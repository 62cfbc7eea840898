package dev.gatehouse.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, on a loopback port. It ends with this JVM at the latest. */
public final class ServerProcess implements AutoCloseable {

  /** A server that lives for a minute: quick to start, and small. */
  public static final List<String> JVM_OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m");

  private static final int START_MINUTES = 10;

  private final int port;
  private final Path log;
  private final Process process;
  private final Thread stopWithThisJvm = new Thread(this::stop);

  /**
   * Starts it, and returns as soon as it has tried to start each application.
   *
   * @param command what to run
   * @param directory where to run it; its output is the file {@code server.log} in it
   * @param environment variables besides those of this process
   * @param port where the server will answer
   * @param ready what the log says as soon as the server can be asked
   */
  public ServerProcess(
      List<String> command,
      Path directory,
      Map<String, String> environment,
      int port,
      Pattern ready) {
    this.port = port;
    log = directory.resolve("server.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(stopWithThisJvm);
    try {
      await(ready);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** A port that nobody listens on at the moment. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the server answers, without a slash at its end. */
  public URI root() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** All that it has logged. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Pattern ready) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
    while (!ready.matcher(log()).find()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "The server " + (process.isAlive() ? "is not ready" : "has ended") + "; see " + log);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopWithThisJvm);
    stop();
  }

  private void stop() {
    // A start script has the server for a child.
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
