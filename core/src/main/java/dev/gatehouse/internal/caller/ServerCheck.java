package dev.gatehouse.internal.caller;

import dev.gatehouse.internal.resource.ApplicationClasses;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A server's own check of the access annotations, which runs behind Gatehouse's. What it is told it
 * is told by its class: at no time is there anything that another asker could hear. Immutable and
 * thread-safe.
 */
public final class ServerCheck {

  /** Of the calls before an answer those that may be the asker's: proxies stand between. */
  private static final int NEAR = 40;

  private static final StackWalker CALLS =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final Class<?> type;

  private ServerCheck(Class<?> type) {
    this.type = type;
  }

  /**
   * Knows a check by its class.
   *
   * @param type of the check, or any of the same package
   * @return null where the application has brought it: what it does itself is not Gatehouse's to
   *     change
   */
  public static @Nullable ServerCheck of(Class<?> type) {
    return ApplicationClasses.contain(type) ? null : new ServerCheck(type);
  }

  /**
   * Whether the method that calls this one was called by the check, without anything of the
   * application in between. Looks at the calls that led here, so it is the last thing to ask.
   */
  public boolean asks() {
    return CALLS.walk(
        calls ->
            calls
                .skip(2) // this method, and the one that wants to know
                .limit(NEAR)
                .map(StackFrame::getDeclaringClass)
                .filter(caller -> isPart(caller) || isApplication(caller))
                .findFirst()
                .filter(this::isPart)
                .isPresent());
  }

  private boolean isPart(Class<?> caller) {
    return caller.getClassLoader() == type.getClassLoader()
        && caller.getPackageName().equals(type.getPackageName());
  }

  /** The server's proxies for its own beans may be of the application's loader. */
  private static boolean isApplication(Class<?> caller) {
    return !caller.isSynthetic()
        && !Proxy.isProxyClass(caller)
        && ApplicationClasses.contain(caller);
  }
}
