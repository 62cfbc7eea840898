package dev.gatehouse.stacks.troubleshooting;

import java.lang.reflect.Proxy;
import java.util.List;
import org.example.Hidden;

/** Hides a resource behind an interface without guards. */
final class Hiding {

  private Hiding() {}

  /** The log of its start; the JVM numbers its proxies as they come. */
  static List<String> log() throws Exception {
    return Trial.start(Trial.application().register(proxy())).stream()
        .map(line -> line.replaceAll("jdk\\.proxy\\d+\\.\\$Proxy\\d+", "jdk.proxy2.\\$Proxy12"))
        .toList();
  }

  /** What an interceptor of another framework may make. */
  private static Object proxy() {
    return Proxy.newProxyInstance(
        Hidden.class.getClassLoader(),
        new Class<?>[] {Hidden.class},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              default -> "hidden";
            });
  }
}
