package dev.gatehouse.hierarchy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Keeps what the compiler writes, and loads it. */
final class ClassesInMemory extends ForwardingJavaFileManager<JavaFileManager> {

  private final Map<String, Compiled> compiled = new HashMap<>();

  ClassesInMemory() {
    super(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return compiled.computeIfAbsent(className, Compiled::new);
  }

  ClassLoader loader() {
    return new ClassLoader(ClassesInMemory.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!compiled.containsKey(name)) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = compiled.get(name).bytes.toByteArray();
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  private static final class Compiled extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Compiled(String name) {
      super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
