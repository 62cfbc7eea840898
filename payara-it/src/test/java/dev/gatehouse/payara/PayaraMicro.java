package dev.gatehouse.payara;

import dev.gatehouse.contract.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs the Payara Micro of the version under test, on a free loopback port. */
final class PayaraMicro {

  /** Behind the deployment of the last application, whether it succeeded or not. */
  private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");

  /** No option sets the address or turns Hazelcast off; these do. */
  private static final List<String> PREBOOT =
      List.of(
          "set configs.config.server-config.network-config.network-listeners.network-listener"
              + ".http-listener.address=127.0.0.1",
          "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false");

  private PayaraMicro() {}

  /**
   * Starts it, and returns as soon as it has tried to deploy each application.
   *
   * @param directory where it runs; made where it is missing
   * @param jvmOptions besides those that make it small
   * @param arguments such as {@code --deploy} and a file
   * @param environment variables besides those of this process
   */
  static ServerProcess start(
      Path directory,
      List<String> jvmOptions,
      List<String> arguments,
      Map<String, String> environment)
      throws IOException {
    Files.createDirectories(directory);
    int port = ServerProcess.freePort();
    List<String> command = new ArrayList<>();
    command.add(jdk().resolve("bin/java").toString());
    command.addAll(ServerProcess.JVM_OPTIONS);
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")));
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", jar().toString()));
    command.addAll(List.of("--nocluster", "--disablephonehome", "--port", String.valueOf(port)));
    command.add("--prebootcommandfile");
    command.add(Files.write(directory.resolve("preboot.txt"), PREBOOT).toString());
    command.addAll(arguments);
    return new ServerProcess(command, directory, environment, port, READY);
  }

  /** Starts it with applications and nothing else. */
  static ServerProcess start(Path directory, List<Path> applications) throws IOException {
    return start(directory, List.of(), deployments(applications), Map.of());
  }

  /** The arguments that deploy applications, in their order. */
  static List<String> deployments(List<Path> applications) {
    return applications.stream()
        .flatMap(application -> List.of("--deploy", application.toString()).stream())
        .toList();
  }

  /** Its major version, as the build says. */
  static String major() {
    return System.getProperty("payara.major");
  }

  private static Path jdk() {
    return Jdks.atLeast(Integer.getInteger("payara.jdk")).orElseThrow();
  }

  private static Path jar() {
    return Path.of(System.getProperty("payara.directory"), "payara-micro-" + major() + ".jar");
  }
}
