package dev.gatehouse.stacks.jersey;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The class path of this test, less some jars: classes are loaded anew, and see the rest only. */
final class ClassPath implements Closeable {

  private final List<Path> missing;
  private final URLClassLoader loader;

  private ClassPath(List<Path> missing, URLClassLoader loader) {
    this.missing = missing;
    this.loader = loader;
  }

  /**
   * Without some jars.
   *
   * @param jars their names, as a regular expression
   */
  static ClassPath without(String jars) {
    List<Path> all =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<Path> missing =
        all.stream().filter(entry -> entry.getFileName().toString().matches(jars)).toList();
    URL[] rest =
        all.stream()
            .filter(entry -> !missing.contains(entry))
            .map(ClassPath::url)
            .toArray(URL[]::new);
    return new ClassPath(missing, new URLClassLoader(rest, ClassLoader.getPlatformClassLoader()));
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jars that it lacks. */
  List<Path> missing() {
    return missing;
  }

  /** A new instance of the class of this name, as an application's main class would make it. */
  Closeable start(Class<? extends Closeable> type) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return (Closeable) loader.loadClass(type.getName()).getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
