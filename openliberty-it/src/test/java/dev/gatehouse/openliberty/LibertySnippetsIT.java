package dev.gatehouse.openliberty;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows of Open Liberty's own API, whose jars only the server has. */
class LibertySnippetsIT {

  private static final Path SNIPPETS = Path.of("src/test/snippets");

  @Test
  @DisplayName("compiles against the API that the server has")
  void compiles(@TempDir Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null);
        Stream<Path> snippets = Files.walk(SNIPPETS)) {
      List<Path> sources = snippets.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources.size(), is(1));
      compiler
          .getTask(
              null,
              files,
              found,
              List.of("-d", classes.toString(), "-proc:none", "-classpath", classPath()),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    assertThat(
        found.getDiagnostics().stream()
            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .toList(),
        is(empty()));
  }

  private static String classPath() throws IOException {
    Path api = Path.of(System.getProperty("liberty.directory"), "dev/api/ibm");
    try (Stream<Path> jars = Files.list(api)) {
      return Stream.concat(
              jars.map(Path::toString), Stream.of(System.getProperty("java.class.path")))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
