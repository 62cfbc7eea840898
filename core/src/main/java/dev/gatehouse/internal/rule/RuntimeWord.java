package dev.gatehouse.internal.rule;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a runtime tells of the way that a request took, beyond what Jakarta REST has it tell.
 * Thread-safe.
 */
public class RuntimeWord {

  /** Of a runtime that tells no more. */
  public static final RuntimeWord NONE = new RuntimeWord();

  /**
   * A locator that was taken.
   *
   * @param handler the class that the runtime has it from
   */
  record Taken(Class<?> handler, Method method) {}

  /** Whether it tells anything. */
  boolean tells() {
    return false;
  }

  /** The locators that were taken, the last one first; null where nobody tells. */
  @Nullable List<Taken> locators(UriInfo uri) {
    return null;
  }

  /** What an exception mapper has made the response of; null where none has, or nobody tells. */
  public @Nullable Throwable mapped(UriInfo uri) {
    return null;
  }

  /** Whether the matched method is one that the runtime added to the application by itself. */
  public boolean isOfRuntime(UriInfo uri) {
    return false;
  }
}
