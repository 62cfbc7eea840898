package dev.gatehouse.benchmarks.http;

import dev.gatehouse.benchmarks.JerseyContender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link ContenderServer} in a JVM of its own. Not thread-safe. */
final class ContenderProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final Writer questions;
  private final int port;

  /**
   * Starts it, and returns as soon as it listens.
   *
   * @throws IOException where it does not start
   */
  ContenderProcess(JerseyContender contender) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-XX:+AlwaysPreTouch",
                JerseyContender.RUNTIME,
                "-cp",
                System.getProperty("java.class.path"),
                ContenderServer.class.getName(),
                contender.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers = process.inputReader(StandardCharsets.US_ASCII);
    questions = process.outputWriter(StandardCharsets.US_ASCII);
    port = (int) number();
  }

  int port() {
    return port;
  }

  /** What its threads have allocated since it started. */
  long allocatedBytes() throws IOException {
    questions.write("allocated\n");
    questions.flush();
    return number();
  }

  private long number() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("The server ended; what it wrote is above");
    }
    return Long.parseLong(line);
  }

  @Override
  public void close() throws IOException {
    questions.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
