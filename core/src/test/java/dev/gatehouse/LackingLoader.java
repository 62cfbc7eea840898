package dev.gatehouse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Gatehouse and the APIs that it is linked to, but for some. It defines what it loads by itself, so
 * that nothing is linked to a class that it hides.
 */
final class LackingLoader extends ClassLoader {

  private final List<String> missing;

  /**
   * Creates it.
   *
   * @param missing how the names of classes begin that are not there
   */
  LackingLoader(String... missing) {
    super(ClassLoader.getPlatformClassLoader());
    this.missing = List.of(missing);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (missing.stream().anyMatch(name::startsWith)) {
      throw new ClassNotFoundException(name);
    }
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = LackingLoader.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
