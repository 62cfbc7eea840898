package dev.gatehouse.oauth.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Scripts of src/test/node with the packages that their lock file names, run by Node. */
public final class Node {

  private static final int OLDEST = 20;

  private final Path directory;

  private Node(Path directory) {
    this.directory = directory;
  }

  /**
   * Installs the packages, or ends the test as skipped where this machine has no Node, or cannot
   * get them.
   */
  public static synchronized Node installed() throws IOException, InterruptedException {
    requireProgram("node");
    requireProgram("npm");
    Path directory = Path.of(System.getProperty("gatehouse.node.directory"));
    Node node = new Node(directory);
    requireVersion(node);
    Files.createDirectories(directory);
    String wanted = copySources(directory);
    Path marker = directory.resolve("installed");
    if (!Files.exists(marker) || !Files.readString(marker).equals(wanted)) {
      node.install();
      Files.writeString(marker, wanted);
    }
    return node;
  }

  private void install() throws InterruptedException {
    String[] command = {
      "npm",
      "ci",
      "--ignore-scripts",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--fetch-retries=1"
    };
    try {
      run("", 300, command);
    } catch (IOException notInstalled) {
      skipUnless(false, "npm cannot get their packages. " + notInstalled.getMessage());
    }
  }

  private static void requireProgram(String name) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    skipUnless(found, name + " is not on the path");
  }

  private static void requireVersion(Node node) throws IOException, InterruptedException {
    String version = node.start("", 30, new ProcessBuilder("node", "--version")).strip();
    int major = Integer.parseInt(version.substring(1, version.indexOf('.')));
    skipUnless(major >= OLDEST, "node is " + version + "; the packages need " + OLDEST);
  }

  private static void skipUnless(boolean met, String reason) {
    if (!met) {
      System.out.println("SKIPPED, what clients on Node do: " + reason);
    }
    Assumptions.assumeTrue(met, reason);
  }

  /** What has to be installed anew where it changes. */
  private static String copySources(Path directory) throws IOException {
    Path sources = Path.of(System.getProperty("gatehouse.node.sources"));
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return Files.readString(sources.resolve("package-lock.json"));
  }

  /**
   * Runs a script.
   *
   * @param input what it reads on standard input
   * @return what it writes on standard output
   */
  public String script(String input, String name, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", name));
    command.addAll(List.of(arguments));
    return run(input, 120, command.toArray(String[]::new));
  }

  private String run(String input, int seconds, String... command)
      throws IOException, InterruptedException {
    return start(input, seconds, new ProcessBuilder(command).directory(directory.toFile()));
  }

  private String start(String input, int seconds, ProcessBuilder builder)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("node", ".out");
    Path errors = Files.createTempFile("node", ".err");
    try {
      Process process =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      process.destroyForcibly();
      if (!ended || process.exitValue() != 0) {
        throw new IOException(
            String.join(" ", builder.command())
                + (ended ? " ended with " + process.exitValue() : " did not end")
                + ":\n"
                + Files.readString(output)
                + Files.readString(errors));
      }
      return Files.readString(output);
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
