package dev.gatehouse.jersey.startup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.LogRecorder;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Resource classes out of Gatehouse's sight, as in an EAR's library: they are the application's.
 */
class ClassesAboveTest {

  private static final String NAME = AboveGatehouse.class.getName();

  /** One loader has all but Gatehouse, and one below it has Gatehouse. */
  private static final class Loaders implements AutoCloseable {

    private final URLClassLoader above;
    private final URLClassLoader below;

    Loaders() {
      URL ofGatehouse = GatehouseFeature.class.getProtectionDomain().getCodeSource().getLocation();
      URL[] others =
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Loaders::url)
              .filter(url -> !url.equals(ofGatehouse))
              .toArray(URL[]::new);
      above = new URLClassLoader(others, ClassLoader.getPlatformClassLoader());
      below = new URLClassLoader(new URL[] {ofGatehouse}, above);
    }

    private static URL url(String entry) {
      try {
        return Path.of(entry).toUri().toURL();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    /** Gatehouse is found as it is in a web application: by the thread's loader. */
    Object start(String unannotated, String... classes) throws Exception {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(below);
      try {
        return above
            .loadClass(NAME)
            .getConstructor(Map.class, String[].class)
            .newInstance(Map.of("gatehouse.unannotated", unannotated), classes);
      } catch (InvocationTargetException e) {
        throw (Exception) e.getCause();
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    @Override
    public void close() throws IOException {
      below.close();
      above.close();
    }
  }

  @SuppressWarnings("unchecked")
  private static String get(Object application, String path) {
    return ((Function<String, String>) application).apply(path);
  }

  @ParameterizedTest
  @CsvSource({"permit, 200 served", "authenticated, 401 ", "deny, 403 "})
  @DisplayName("the policy for what has no annotation holds for them, also behind a locator")
  void policyHolds(String unannotated, String answer) throws Exception {
    try (Loaders loaders = new Loaders();
        LogRecorder log = new LogRecorder("dev.gatehouse");
        Closeable application = (Closeable) loaders.start(unannotated, "Shared", "Annotated")) {
      assertThat(get(application, "/shared"), startsWith(answer));
      assertThat(get(application, "/shared/below"), startsWith(answer));
      assertThat(get(application, "/annotated"), startsWith("200 served"));
      assertThat(
          log.lines(), hasItem(matchesPattern("(?s)Gatehouse( [\\w.-]+)? guards 2 endpoints: .*")));
      assertThat(log.lines(), hasItem(containsString("AboveGatehouse.Shared#get")));
      assertThat(log.lines(), not(hasItem(startsWith("Left alone"))));
    }
  }

  @Test
  @DisplayName("fail names them")
  void failNamesThem() throws Exception {
    try (Loaders loaders = new Loaders()) {
      assertThat(
          assertThrows(
                  IllegalStateException.class, () -> loaders.start("fail", "Shared", "Annotated"))
              .getMessage(),
          containsString(NAME + "$Shared#get has no access annotation"));
    }
  }

  @Test
  @DisplayName("a guard of theirs that no request reaches keeps the application from starting")
  void unreachableGuardIsFound() throws Exception {
    try (Loaders loaders = new Loaders()) {
      assertThat(
          assertThrows(IllegalStateException.class, () -> loaders.start("permit", "Helper"))
              .getMessage(),
          containsString(NAME + "$Helper#hidden has an access annotation and is not public"));
    }
  }
}
