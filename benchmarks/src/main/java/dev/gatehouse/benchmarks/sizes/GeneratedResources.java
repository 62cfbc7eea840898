package dev.gatehouse.benchmarks.sizes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Applications of any size: resource classes, compiled to class files as a build leaves them. */
final class GeneratedResources {

  private static final int ENDPOINTS_PER_CLASS = 10;

  private static final List<String> ACCESS =
      List.of(
          "@PermitAll",
          "@DenyAll",
          "@Authenticated",
          "@RolesAllowed(\"admin\")",
          "@RolesAllowed({\"customer\", \"admin\"})");

  private GeneratedResources() {}

  /** Classes with that many endpoints, in a temporary directory that lives as long as the JVM. */
  static Set<Class<?>> of(int endpoints) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < endpoints / ENDPOINTS_PER_CLASS; i++) {
      sources.add(new Source("Resource" + i));
    }
    try {
      Path classes = Files.createTempDirectory("generated-resources");
      compile(sources, classes);
      try (Stream<Path> files = Files.walk(classes)) {
        files.forEach(file -> file.toFile().deleteOnExit());
      }
      // Not closed: the classes read their own files for as long as they live.
      ClassLoader loader =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, GeneratedResources.class.getClassLoader());
      Set<Class<?>> loaded = new LinkedHashSet<>();
      for (Source source : sources) {
        loaded.add(loader.loadClass("generated." + source.className));
      }
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compile(List<Source> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
      if (!compiler.getTask(null, files, null, options, null, sources).call()) {
        throw new IllegalStateException("The generated resources do not compile");
      }
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String className;

    Source(String className) {
      super(URI.create("generated:///" + className + ".java"), Kind.SOURCE);
      this.className = className;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      StringBuilder text = new StringBuilder("package generated;\n");
      text.append("import dev.gatehouse.*;\nimport jakarta.annotation.security.*;\n");
      text.append("import jakarta.ws.rs.*;\n@Path(\"").append(className).append("\")\n");
      text.append("public class ").append(className).append(" {\n");
      for (int i = 0; i < ENDPOINTS_PER_CLASS; i++) {
        text.append("  @GET @Path(\"m").append(i).append("/{id}\") ");
        text.append(ACCESS.get(i % ACCESS.size()));
        text.append(" public String m").append(i).append("(@PathParam(\"id\") String id)");
        text.append(" { return id; }\n");
      }
      return text.append("}\n");
    }
  }
}
