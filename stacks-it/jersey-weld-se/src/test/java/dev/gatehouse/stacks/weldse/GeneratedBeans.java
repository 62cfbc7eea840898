package dev.gatehouse.stacks.weldse;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * GeneratedBeans in whose place Weld shows classes that it generates: a proxy for the client of one
 * with a scope, a subclass of one with an interceptor or a decorator. Guards are wherever they may
 * be.
 */
public final class GeneratedBeans {

  private GeneratedBeans() {}

  /** Has {@link Watcher} see what is called. */
  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Watched {}

  @Watched
  @Interceptor
  @Priority(Interceptor.Priority.APPLICATION)
  public static class Watcher {
    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
      return context.proceed();
    }
  }

  /** Says no more than that there is an endpoint. */
  public interface Listed {
    @GET
    String list();
  }

  /** The guard is on the interface's method. */
  public interface Guarded {
    @GET
    @RolesAllowed("admin")
    String list();
  }

  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  public static class Lister implements Listed {
    @Inject @Delegate @Any Listed listed;

    @Override
    public String list() {
      return listed.list();
    }
  }

  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  public static class GuardedLister implements Guarded {
    @Inject @Delegate @Any Guarded guarded;

    @Override
    public String list() {
      return guarded.list();
    }
  }

  /** The annotation is on the class. */
  @Path("admin/proxied-class")
  @ApplicationScoped
  @RolesAllowed("admin")
  public static class ProxiedClass {
    @GET
    public String list() {
      return "served admin";
    }
  }

  /** The annotation is on the method. */
  @Path("admin/proxied-method")
  @ApplicationScoped
  public static class ProxiedMethod {
    @GET
    @RolesAllowed("admin")
    public String list() {
      return "served admin";
    }
  }

  /** The annotation is on the interface's method; that of the class yields to it. */
  @Path("admin/proxied-interface")
  @ApplicationScoped
  @PermitAll
  public static class ProxiedInterface implements Guarded {
    @Override
    public String list() {
      return "served admin";
    }
  }

  /** Nobody has said anything. */
  @Path("denied/proxied")
  @ApplicationScoped
  public static class Proxied implements Listed {
    @Override
    public String list() {
      return "served nobody";
    }
  }

  /** For everybody. */
  @Path("open/proxied")
  @ApplicationScoped
  @PermitAll
  public static class ProxiedOpen implements Listed {
    @Override
    public String list() {
      return "served open";
    }
  }

  /** The annotation is on the class. */
  @Path("admin/intercepted-class")
  @Dependent
  @Watched
  @RolesAllowed("admin")
  public static class InterceptedClass {
    @GET
    public String list() {
      return "served admin";
    }
  }

  /** The annotation is on the method; that of the class yields to it. */
  @Path("admin/intercepted-method")
  @Dependent
  @PermitAll
  public static class InterceptedMethod {
    @GET
    @Watched
    @RolesAllowed("admin")
    public String list() {
      return "served admin";
    }
  }

  /** For nobody. */
  @Path("denied/intercepted")
  @Dependent
  @Watched
  @DenyAll
  public static class InterceptedDenied {
    @GET
    public String list() {
      return "served nobody";
    }
  }

  /** The annotation is on the class. */
  @Path("admin/decorated-class")
  @Dependent
  @RolesAllowed("admin")
  public static class DecoratedClass implements Listed {
    @Override
    public String list() {
      return "served admin";
    }
  }

  /** The annotation is on the interface's method, and the class has an interceptor too. */
  @Path("admin/decorated-interface")
  @Dependent
  @Watched
  public static class DecoratedInterface implements Guarded {
    @Override
    public String list() {
      return "served admin";
    }
  }

  /** Nobody has said anything. */
  @Path("denied/decorated")
  @Dependent
  public static class Decorated implements Listed {
    @Override
    public String list() {
      return "served nobody";
    }
  }
}
