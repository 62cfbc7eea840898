package dev.gatehouse;

import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.util.function.BooleanSupplier;

/** What Gatehouse adds to Jakarta Security; only touched where that is present. */
final class SecurityDecorators {

  private SecurityDecorators() {}

  static boolean isPossible() {
    try {
      Class.forName(
          "jakarta.security.enterprise.SecurityContext",
          false,
          SecurityDecorators.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  /** Whether the application brings a mechanism of its own. */
  static boolean isMechanism(Bean<?> bean) {
    return bean.getTypes().contains(HttpAuthenticationMechanism.class);
  }

  /**
   * Whether this implementation of CDI takes a decorator that is no managed bean. OpenWebBeans
   * makes one of its class all the same, and hands it itself for a delegate.
   */
  static boolean areTakenBy(BeanManager manager) {
    return !manager.getClass().getName().startsWith("org.apache.webbeans.");
  }

  static void enable(AfterTypeDiscovery event) {
    event.getDecorators().add(BasicMechanismDecorator.class);
    event.getDecorators().add(SecurityContextDecorator.class);
  }

  static void add(AfterBeanDiscovery event, BeanManager manager, BooleanSupplier onlyBasic) {
    event.addBean(
        new DecoratorBean<>(
            manager,
            HttpAuthenticationMechanism.class,
            BasicMechanismDecorator.class,
            delegate -> new BasicMechanismDecorator(delegate, onlyBasic)));
    event.addBean(
        new DecoratorBean<>(
            manager,
            SecurityContext.class,
            SecurityContextDecorator.class,
            SecurityContextDecorator::new));
  }
}
