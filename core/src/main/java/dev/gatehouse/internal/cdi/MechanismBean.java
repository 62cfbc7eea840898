package dev.gatehouse.internal.cdi;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authentication mechanism of an application, as Jakarta Security knows it, and what that knows
 * of the caller; only touched where that, CDI and servlets are present.
 */
public final class MechanismBean {

  private final BeanManager manager;
  private final Bean<?> bean;

  private MechanismBean(BeanManager manager, Bean<?> bean) {
    this.manager = manager;
    this.bean = bean;
  }

  /** The one mechanism, or null: which of several is meant only the server knows. */
  static @Nullable MechanismBean find() {
    BeanManager manager = BeanManagers.current();
    if (manager == null) {
      return null;
    }
    Set<Bean<?>> beans = manager.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE);
    return beans.size() == 1 ? new MechanismBean(manager, beans.iterator().next()) : null;
  }

  /** Whether the container's security context has the caller in a role. */
  static boolean isCallerInRole(String role) {
    BeanManager manager = BeanManagers.current();
    if (manager == null) {
      return false;
    }
    Bean<?> bean = manager.resolve(manager.getBeans(SecurityContext.class));
    if (bean == null) {
      return false;
    }
    CreationalContext<?> creation = manager.createCreationalContext(bean);
    try {
      return ((SecurityContext) manager.getReference(bean, SecurityContext.class, creation))
          .isCallerInRole(role);
    } finally {
      creation.release();
    }
  }

  /**
   * Whether it would let the caller in. It tells the container nothing.
   *
   * @param response takes what it answers otherwise
   * @throws AuthenticationException where it fails
   */
  public boolean accepts(HttpServletRequest request, HttpServletResponse response)
      throws AuthenticationException {
    CreationalContext<?> creation = manager.createCreationalContext(bean);
    try {
      HttpAuthenticationMechanism mechanism =
          (HttpAuthenticationMechanism)
              manager.getReference(bean, HttpAuthenticationMechanism.class, creation);
      return mechanism.validateRequest(
              request, response, new AskedMessageContext(request, response))
          == AuthenticationStatus.SUCCESS;
    } finally {
      creation.release();
    }
  }
}
