package dev.gatehouse.hierarchy;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A hierarchy, compiled and loaded: the compiler tells what overrides what, the virtual machine
 * tells what runs.
 */
public final class Hierarchy {

  private final HierarchySource source;
  private final TypeElement leafElement;
  private final Elements elements;
  private final List<Class<?>> classes = new ArrayList<>();

  private Hierarchy(
      HierarchySource source, TypeElement leafElement, Elements elements, ClassLoader loader) {
    this.source = source;
    this.leafElement = leafElement;
    this.elements = elements;
    for (String type : source.types()) {
      try {
        classes.add(loader.loadClass(type));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(source.text(), e);
      }
    }
  }

  /**
   * Some hierarchies, always the same for a seed.
   *
   * @param tries how many to write: most of what chance writes breaks a rule of the language
   */
  public static List<Hierarchy> of(long seed, int tries) {
    Random random = new Random(seed);
    List<HierarchySource> sources = new ArrayList<>();
    for (int i = 0; i < tries; i++) {
      sources.add(HierarchySource.of(random, "generated" + i));
    }
    Set<HierarchySource> broken = new HashSet<>();
    compile(sources, new ClassesInMemory(), broken::add);
    sources.removeAll(broken);
    return load(sources);
  }

  private static List<Hierarchy> load(List<HierarchySource> sources) {
    ClassesInMemory compiled = new ClassesInMemory();
    JavacTask task =
        compile(
            sources,
            compiled,
            source -> {
              throw new IllegalStateException("compiled once, but not twice:\n" + source.text());
            });
    // The compiler gives elements no more once it has written classes.
    Elements elements = task.getElements();
    List<TypeElement> leaves =
        sources.stream().map(source -> elements.getTypeElement(source.leaf())).toList();
    try {
      task.generate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ClassLoader loader = compiled.loader();
    List<Hierarchy> hierarchies = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      hierarchies.add(new Hierarchy(sources.get(i), leaves.get(i), elements, loader));
    }
    return hierarchies;
  }

  private static JavacTask compile(
      List<HierarchySource> sources, ClassesInMemory output, Consumer<HierarchySource> broken) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null,
                output,
                diagnostic -> {
                  if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                    broken.accept(((Unit) diagnostic.getSource()).source);
                  }
                },
                List.of("-proc:none", "-Xlint:none", "-Xmaxerrs", "1000000"),
                null,
                sources.stream().map(Unit::new).toList());
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return task;
  }

  /** The compiler's word on what overrides what. */
  public Elements elements() {
    return elements;
  }

  /** The class that instances are made of, as the compiler sees it. */
  public TypeElement leafElement() {
    return leafElement;
  }

  /** The class that instances are made of. */
  public Class<?> leaf() {
    return classes.get(classes.size() - 1);
  }

  /**
   * Whatever a runtime may show of the leaf: its methods and those that it inherits, bridges too.
   */
  public List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    for (Class<?> type : classes) {
      if (type.isAssignableFrom(leaf())) {
        methods.addAll(List.of(type.getDeclaredMethods()));
      }
    }
    return methods;
  }

  /** The id of the method that runs when this one is called on the leaf. */
  public String run(Method method) {
    try {
      var constructor = leaf().getDeclaredConstructor();
      constructor.setAccessible(true);
      method.setAccessible(true);
      return (String)
          method.invoke(constructor.newInstance(), new Object[method.getParameterCount()]);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(this + "\n" + method, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(this + "\n" + method, e);
    }
  }

  /** The id of a method itself, whatever runs when it is called. */
  public static String idOf(Method method) {
    return method.getAnnotation(Id.class).value();
  }

  /** The source. */
  @Override
  public String toString() {
    return source.text();
  }

  private static final class Unit extends SimpleJavaFileObject {

    private final HierarchySource source;

    Unit(HierarchySource source) {
      super(URI.create("source:///" + source.leaf().replace('.', '/') + ".java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }
}
