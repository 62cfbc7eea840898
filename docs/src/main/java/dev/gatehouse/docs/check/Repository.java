package dev.gatehouse.docs.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The files that people wrote, read once each. Safe for use by several threads. */
public final class Repository {

  /** What builds and tools make. */
  private static final Set<String> MADE = Set.of("target", ".git", ".liberty", "node_modules");

  private final Path root;
  private final List<Path> files;
  private final Map<Path, List<String>> lines = new ConcurrentHashMap<>();

  private Repository(Path root, List<Path> files) {
    this.root = root;
    this.files = files;
  }

  /** Looks through the folder. */
  public static Repository at(Path root) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes is) {
              return MADE.contains(String.valueOf(directory.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              files.add(root.relativize(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
    return new Repository(root, List.copyOf(files));
  }

  /** The files of which this holds, relative to the root, in the order of their names. */
  public List<Path> files(Predicate<Path> which) {
    return files.stream().filter(which).toList();
  }

  /** Whether there is such a file or folder, generated or not. */
  public boolean has(Path relative) {
    return Files.exists(root.resolve(relative));
  }

  /** The lines of a file; none where it is not text. */
  public List<String> lines(Path relative) {
    return lines.computeIfAbsent(relative, this::read);
  }

  /** All of a file. */
  public String text(Path relative) {
    return String.join("\n", lines(relative));
  }

  private List<String> read(Path relative) {
    try {
      return Files.readAllLines(root.resolve(relative));
    } catch (MalformedInputException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
