package dev.gatehouse.internal.denial;

import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.security.PrivilegedActionException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Finds the denial in what a resource threw. */
public final class ThrownDenial {

  /** A chain of causes may be a circle, or never end; no honest one is as long. */
  private static final int LONGEST_CHAIN = 1_000;

  private static final String EJB_EXCEPTION = "jakarta.ejb.EJBException";

  /** By name, since each may be missing. */
  private static final Set<String> OF_BEANS =
      Set.of(
          "jakarta.ejb.EJBAccessException",
          "jakarta.ejb.AccessLocalException",
          "jakarta.security.enterprise.AuthenticationException",
          "org.springframework.security.access.AccessDeniedException",
          "org.springframework.security.core.AuthenticationException");

  private ThrownDenial() {}

  /**
   * The denial in an exception: itself, or what those are wrapped around that only say where it was
   * thrown: in another thread, by reflection, by a bean.
   *
   * @return a 401 or 403 of REST, or the refusal of a bean's container; null where it is none
   */
  public static @Nullable Throwable in(Throwable thrown) {
    Throwable current = thrown;
    for (int i = 0; current != null && i < LONGEST_CHAIN; i++) {
      if (isDenial(current)) {
        return current;
      }
      if (!isWrapper(current)) {
        return null;
      }
      current = current.getCause();
    }
    return null;
  }

  /** Whether a container or framework refused the caller, and not the application's code. */
  public static boolean isByBeans(Throwable thrown) {
    return thrown != null && isOneOf(OF_BEANS, thrown);
  }

  private static boolean isDenial(Throwable thrown) {
    if (thrown instanceof WebApplicationException rest) {
      int status = rest.getResponse() == null ? 0 : rest.getResponse().getStatus();
      return status == 401 || status == 403;
    }
    return isByBeans(thrown);
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown instanceof CompletionException
        || thrown instanceof ExecutionException
        || thrown instanceof InvocationTargetException
        || thrown instanceof UndeclaredThrowableException
        || thrown instanceof PrivilegedActionException
        || isOneOf(Set.of(EJB_EXCEPTION), thrown);
  }

  private static boolean isOneOf(Set<String> names, Throwable thrown) {
    for (Class<?> type = thrown.getClass(); type != Object.class; type = type.getSuperclass()) {
      if (names.contains(type.getName())) {
        return true;
      }
    }
    return false;
  }
}
