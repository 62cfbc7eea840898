package dev.gatehouse.stacks.helidon;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Helidon MP in a process of its own: it needs a newer JDK than the build. */
final class RunningHelidon implements Stack {

  private static final Pattern STARTED = Pattern.compile("Server started on http://[^:]+:(\\d+)");

  private static final String PROVIDER = "-Dsecurity.providers.0.http-basic-auth.";

  /**
   * Alice, bob and a guest who is to be nobody, as Helidon's own Basic knows them, and Gatehouse
   * without its authenticator.
   */
  private static final String[] HELIDONS_CALLERS = {
    PROVIDER + "realm=shop",
    PROVIDER + "optional=true",
    PROVIDER + "users.0.login=alice",
    PROVIDER + "users.0.password=alice-pw",
    PROVIDER + "users.0.roles.0=user",
    PROVIDER + "users.1.login=bob",
    PROVIDER + "users.1.password=bob-pw",
    PROVIDER + "users.1.roles.0=user",
    PROVIDER + "users.1.roles.1=admin",
    PROVIDER + "users.2.login=guest",
    PROVIDER + "users.2.password=guest-pw",
    PROVIDER + "users.2.roles.0=admin",
    "-Dgatehouse.anonymous=guest",
    "-Dsecurity.providers.1.abac.fail-on-unvalidated=true",
    "-Dshop.authenticator=false",
    "-Dgatehouse.schemes=Basic",
    "-Dgatehouse.realm=shop"
  };

  private final Process process;
  private final URI uri;
  private final Thread stopWithThisJvm = new Thread(this::stop);

  /** Starts it as helidon-microprofile-server brings it, and returns as soon as it listens. */
  static RunningHelidon bare(Shop shop) throws IOException {
    return new RunningHelidon(shop, jar -> !jar.matches("helidon-.*(security|abac|jwt).*"));
  }

  /** The same with helidon-microprofile-security, which checks roles by itself. */
  static RunningHelidon withSecurity(Shop shop) throws IOException {
    return new RunningHelidon(shop, jar -> true, HELIDONS_CALLERS);
  }

  private RunningHelidon(Shop shop, Predicate<String> onClassPath, String... settings)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Jdk21.find().orElseThrow().resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.util.logging.config.file=src/test/resources/helidon-logging.properties",
                "-Dserver.host=127.0.0.1",
                "-Dserver.port=0",
                "-Dshop=" + shop.name(),
                "-cp",
                classPath(onClassPath)));
    command.addAll(List.of(settings));
    command.add("io.helidon.Main");
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Runtime.getRuntime().addShutdownHook(stopWithThisJvm);
    BufferedReader output = process.inputReader();
    uri = URI.create("http://127.0.0.1:" + awaitPort(output));
    // What is not read would stop the process sooner or later.
    Thread reader = new Thread(() -> drain(output));
    reader.setDaemon(true);
    reader.start();
  }

  private static void drain(Reader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException closed) {
      // It ends with the process.
    }
  }

  private static String classPath(Predicate<String> wanted) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> wanted.test(Path.of(entry).getFileName().toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String awaitPort(BufferedReader output) throws IOException {
    StringBuilder log = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      log.append(line).append('\n');
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return started.group(1);
      }
    }
    throw new IllegalStateException("Helidon has ended:\n" + log);
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopWithThisJvm);
    stop();
  }

  private void stop() {
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
