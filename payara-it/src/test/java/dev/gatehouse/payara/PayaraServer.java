package dev.gatehouse.payara;

import dev.gatehouse.contract.server.ServerProcess;
import dev.gatehouse.contract.tokens.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Payara Micro with all contract WARs, on a free loopback port, in a process of its own. */
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

  /** No option sets the address or turns Hazelcast off; these do. */
  static final List<String> PREBOOT =
      List.of(
          "set configs.config.server-config.network-config.network-listeners.network-listener"
              + ".http-listener.address=127.0.0.1",
          "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false");

  static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");

  private final int port;
  private final TokenIssuer keys = new TokenIssuer(0);
  private final Path log;
  private final Process process;
  private final Thread stopWithThisJvm = new Thread(this::stop);

  /** Starts it, and returns as soon as it has tried to deploy each WAR. */
  PayaraServer(Path jdk, Path jar, Path directory) throws Exception {
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    Path preboot = Files.write(directory.resolve("preboot.txt"), PREBOOT);
    port = freePort();
    log = directory.resolve("server.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                jdk.resolve("bin/java").toString(),
                // A server that lives for a minute: quick to start, and small.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-Dmp.jwt.verify.publickey.location=" + keys.location(),
                "-jar",
                jar.toString(),
                "--nocluster",
                "--disablephonehome",
                "--port",
                String.valueOf(port),
                "--prebootcommandfile",
                preboot.toString()));
    for (String war : WARS) {
      command.add("--deploy");
      command.add(Path.of(System.getProperty("contract.wars"), war + ".war").toString());
    }
    process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(stopWithThisJvm);
    try {
      awaitDeployment();
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  /** All that it has logged. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a WAR answers. */
  URI contextRoot(String war) {
    return URI.create(host() + "/" + war);
  }

  /** Its root. */
  URI host() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Where the REST application of a WAR answers. */
  URI application(String war) {
    return URI.create(contextRoot(war) + "/api");
  }

  /** Makes tokens that the server can verify. */
  TokenIssuer issuer() {
    return keys;
  }

  /** Runs a Payara Micro of the version under test, without an application. */
  static List<String> command(Path jdk, Path directory, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(ServerProcess.JVM_OPTIONS);
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")));
    command.add("-jar");
    command.add(
        Path.of(
                System.getProperty("payara.directory"),
                "payara-micro-" + System.getProperty("payara.major") + ".jar")
            .toString());
    command.addAll(List.of("--nocluster", "--disablephonehome", "--port", String.valueOf(port)));
    command.add("--prebootcommandfile");
    command.add(Files.write(directory.resolve("preboot.txt"), PREBOOT).toString());
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** By the log: a WAR that does not start would never answer, and the others can be asked. */
  private void awaitDeployment() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!READY.matcher(log()).find()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "The server " + (process.isAlive() ? "is not ready" : "has ended") + "; see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopWithThisJvm);
    stop();
  }

  private void stop() {
    keys.close();
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
