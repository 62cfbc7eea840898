package dev.gatehouse.summary;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the reports of a build. */
final class Reports {

  private static final Set<String> OF_TESTS = Set.of("surefire-reports", "failsafe-reports");

  private Reports() {}

  /**
   * The reports below a folder.
   *
   * @param since what is older was written by another build, and is left alone
   * @throws IOException if one cannot be read
   */
  static List<Suite> below(Path root, Instant since) throws IOException {
    List<Path> reports = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return mayLeadToReports(folder)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isReport(file) && !attributes.lastModifiedTime().toInstant().isBefore(since)) {
              reports.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    List<Suite> suites = new ArrayList<>();
    for (Path report : reports) {
      suites.add(Suite.read(root, report));
    }
    return suites;
  }

  /** Servers and packages lie about, hundreds of megabytes of them. */
  private static boolean mayLeadToReports(Path folder) {
    String name = folder.getFileName().toString();
    boolean ofModule = Files.exists(folder.resolve("pom.xml"));
    return ofModule || name.equals("target") || OF_TESTS.contains(name);
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString();
    return OF_TESTS.contains(file.getName(file.getNameCount() - 2).toString())
        && name.startsWith("TEST-")
        && name.endsWith(".xml");
  }
}
