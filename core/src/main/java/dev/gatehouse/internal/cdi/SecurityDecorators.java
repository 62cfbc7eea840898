package dev.gatehouse.internal.cdi;

import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.security.enterprise.SecurityContext;

/** What Payara's own check needs of Jakarta Security; only touched where both are present. */
final class SecurityDecorators {

  private SecurityDecorators() {}

  static void enable(AfterTypeDiscovery event) {
    event.getDecorators().add(SecurityContextDecorator.class);
  }

  static void add(AfterBeanDiscovery event, BeanManager manager) {
    event.addBean(
        new DecoratorBean<>(
            manager,
            SecurityContext.class,
            SecurityContextDecorator.class,
            SecurityContextDecorator::new));
  }
}
