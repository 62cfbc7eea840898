package dev.gatehouse.stacks.troubleshooting;

import java.io.IOException;
import java.io.InputStream;

/** Has a copy of the access annotations of its own, as a jar in the wrong place has. */
final class OtherLoader extends ClassLoader {

  private final String copied;

  private OtherLoader(String copied) {
    super(OtherLoader.class.getClassLoader());
    this.copied = copied;
  }

  /** The same class once more, with guards that nobody here reads. */
  static Class<?> copy(Class<?> type) {
    try {
      return new OtherLoader(type.getName()).loadClass(type.getName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> loaded = findLoadedClass(name);
    boolean own = name.equals(copied) || name.startsWith("jakarta.annotation.security.");
    if (loaded != null || !own) {
      return loaded != null ? loaded : super.loadClass(name, resolve);
    }
    try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
      byte[] read = bytes.readAllBytes();
      return defineClass(name, read, 0, read.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
