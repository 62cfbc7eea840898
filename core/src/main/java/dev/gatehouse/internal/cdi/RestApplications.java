package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.challenge.Mechanism;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What is known of REST in an application that has CDI: the classes that CDI has seen, before REST
 * starts, and the applications that have started since. Thread-safe.
 */
public final class RestApplications {

  /** A mechanism, and the class that asks for it. */
  private record Stated(Mechanism mechanism, Class<?> by) {}

  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final List<Stated> stated = new ArrayList<>();
  private final List<StartedApplication> started = new ArrayList<>();
  private final List<Consumer<StartedApplication>> whenStarted = new ArrayList<>();

  RestApplications() {}

  synchronized void see(Class<?> type) {
    seen.add(type);
  }

  synchronized void see(Mechanism mechanism, Class<?> by) {
    stated.add(new Stated(mechanism, by));
  }

  /** Tells whoever wants to know. */
  void start(StartedApplication application) {
    List<Consumer<StartedApplication>> told;
    synchronized (this) {
      started.add(application);
      told = List.copyOf(whenStarted);
    }
    told.forEach(consumer -> consumer.accept(application));
  }

  /** The applications that have started by now. */
  public synchronized List<StartedApplication> started() {
    return List.copyOf(started);
  }

  /** Has somebody told of each application that starts from now on. */
  public synchronized void whenStarted(Consumer<StartedApplication> consumer) {
    whenStarted.add(consumer);
  }

  /**
   * The resource classes and applications that CDI has seen in its bean archives.
   *
   * @param loader of the web application: an enterprise application has several
   */
  public synchronized Set<Class<?>> seen(ClassLoader loader) {
    return seen.stream()
        .filter(type -> isVisible(type, loader))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The mechanisms that beans of a web application ask for. */
  public synchronized List<Mechanism> mechanisms(ClassLoader loader) {
    return stated.stream()
        .filter(each -> isVisible(each.by(), loader))
        .map(Stated::mechanism)
        .toList();
  }

  /** Enterprise applications have several web applications, each with classes of its own. */
  private static boolean isVisible(Class<?> type, ClassLoader loader) {
    try {
      return Class.forName(type.getName(), false, loader) == type;
    } catch (ClassNotFoundException | LinkageError elsewhere) {
      return false;
    }
  }
}
