package dev.gatehouse.oauth.keycloak;

import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keycloak in development mode on a free loopback port, with a realm of the tests' own. It can be
 * stopped and started again, and is the same one then.
 */
final class Keycloak {

  /** The first start builds it, twice a Java virtual machine on a busy computer. */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private static final String ADMIN = "keycloak-admin";

  private final Path home;
  private final Path log;
  private final int port;
  private final String adminPassword = UUID.randomUUID().toString();
  private Process process;

  /** The one that the build unpacked, with nothing from earlier runs. */
  Keycloak() throws IOException {
    home = Path.of(System.getProperty("gatehouse.keycloak.home"));
    log = home.resolveSibling("keycloak.log");
    port = EmbeddedJersey.freePort();
    deleteAll(home.resolve("data"));
    Path imported = Files.createDirectories(home.resolve("data/import"));
    Files.copy(
        Path.of(System.getProperty("gatehouse.keycloak.realm")),
        imported.resolve("realm.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  void start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--cache=local"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
    Instant began = Instant.now();
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    awaitAnswer(began.plus(LONGEST_START));
    System.out.println(
        "Keycloak answers after " + Duration.between(began, Instant.now()).toSeconds() + " s");
  }

  private void awaitAnswer(Instant end) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build();
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try {
        if (HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
            == 200) {
          return;
        }
      } catch (IOException notYet) {
        // Nobody listens at that port: the loop asks again, and has an end.
      }
      Thread.sleep(500);
    }
    stop();
    throw new IllegalStateException("Keycloak did not start; what it says is in " + log);
  }

  /** Stops it where it runs. */
  void stop() throws InterruptedException {
    if (process == null) {
      return;
    }
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      all.forEach(ProcessHandle::destroyForcibly);
      process.waitFor();
    }
  }

  private String base() {
    return EmbeddedJersey.uri(port).toString();
  }

  String issuer() {
    return base() + "/realms/orders";
  }

  String endpoint(String name) {
    return issuer() + "/protocol/openid-connect/" + name;
  }

  /** Where its public keys are. */
  String jwksUri() {
    return endpoint("certs");
  }

  /** Where the administrator of all realms gets tokens. */
  String adminTokens() {
    return base() + "/realms/master/protocol/openid-connect/token";
  }

  String administration() {
    return base() + "/admin/realms/orders";
  }

  String adminName() {
    return ADMIN;
  }

  String adminPassword() {
    return adminPassword;
  }
}
