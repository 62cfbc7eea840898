package dev.gatehouse.testkit;

import dev.gatehouse.AccessTable.Endpoint;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configurable;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** An application that runs on a free loopback port, with its guards and without its methods. */
final class StartedApplication implements Witness, AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final SeBootstrap.Instance server;
  private final URI baseUri;
  private final AtomicReference<Matched> lastMatched = new AtomicReference<>();
  private final JerseyFailures failures = new JerseyFailures();

  /** What a request came to. */
  private record Matched(Class<?> resourceClass, Method method) {

    /** Runtimes may show a proxy's class or, as RESTEasy does, that of an inherited annotation. */
    boolean is(Endpoint endpoint) {
      return method.getName().equals(endpoint.resourceMethod())
          && isRelatedTo(endpoint.resourceClass());
    }

    private boolean isRelatedTo(String className) {
      try {
        Class<?> listed = Class.forName(className, false, resourceClass.getClassLoader());
        return listed.isAssignableFrom(resourceClass) || resourceClass.isAssignableFrom(listed);
      } catch (ClassNotFoundException | LinkageError e) {
        return true; // nobody knows
      }
    }
  }

  /**
   * Starts an application.
   *
   * @throws IllegalStateException where it does not start
   */
  StartedApplication(Application application) {
    List<Object> filters = new ArrayList<>(List.of(new First(lastMatched), new Last()));
    failures.listener().ifPresent(filters::add);
    Application guarded;
    String rootPath = "";
    if (application instanceof Configurable<?> configurable) {
      // Jersey's ResourceConfig knows priorities and more, which a wrapper could not pass on.
      filters.forEach(configurable::register);
      guarded = application;
    } else {
      guarded = new WithoutMethods(application, filters);
      rootPath = path(application);
    }
    server = start(guarded, rootPath, application.getClass().getName());
    baseUri = server.configuration().baseUriBuilder().path(path(guarded)).build();
  }

  /** Without the servlet mapping that some write there. */
  private static String path(Application application) {
    ApplicationPath path = application.getClass().getAnnotation(ApplicationPath.class);
    return path == null ? "" : path.value().replaceFirst("/?\\*?$", "");
  }

  private static SeBootstrap.Instance start(
      Application application, String rootPath, String className) {
    CompletionStage<SeBootstrap.Instance> starting = null;
    try {
      SeBootstrap.Configuration configuration =
          SeBootstrap.Configuration.builder()
              .protocol("HTTP")
              .host("127.0.0.1")
              .port(SeBootstrap.Configuration.FREE_PORT)
              .rootPath(rootPath.startsWith("/") ? rootPath : '/' + rootPath)
              .build();
      starting = SeBootstrap.start(application, configuration);
      return starting.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notStarted(className, e);
    } catch (ExecutionException e) {
      throw notStarted(className, e.getCause());
    } catch (TimeoutException e) {
      starting.thenAccept(SeBootstrap.Instance::stop);
      throw notStarted(className, e);
    } catch (RuntimeException | LinkageError e) {
      throw notStarted(className, e);
    }
  }

  private static IllegalStateException notStarted(String className, Throwable cause) {
    return new IllegalStateException(
        className
            + " does not start by jakarta.ws.rs.SeBootstrap, for "
            + cause
            + "; that takes a runtime with an HTTP server on the test class path, for example"
            + " org.glassfish.jersey.containers:jersey-container-grizzly2-http with"
            + " org.glassfish.jersey.inject:jersey-hk2. Where the application needs its own server,"
            + " run it there and use AccessMatrix.of(baseUri, table, callers)",
        cause);
  }

  URI baseUri() {
    return baseUri;
  }

  @Override
  public boolean wentElsewhere(Endpoint endpoint) {
    Matched matched = lastMatched.getAndSet(null);
    return matched != null && !matched.is(endpoint);
  }

  @Override
  public Throwable failure() {
    return failures.take();
  }

  @Override
  public void close() {
    server.stop().toCompletableFuture().join();
  }

  /** Before all other filters: none of them would say which method it has kept from running. */
  @Priority(Integer.MIN_VALUE)
  private static final class First implements ContainerRequestFilter {

    private final AtomicReference<Matched> lastMatched;

    @Context private ResourceInfo resourceInfo;

    First(AtomicReference<Matched> lastMatched) {
      this.lastMatched = lastMatched;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      Method method = resourceInfo.getResourceMethod();
      lastMatched.set(method == null ? null : new Matched(resourceInfo.getResourceClass(), method));
    }
  }

  /** Behind all other filters: what comes here would run the resource method. */
  @Priority(Integer.MAX_VALUE)
  private static final class Last implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.abortWith(Response.noContent().build());
    }
  }

  private static final class WithoutMethods extends Application {

    private final Application application;
    private final Set<Object> singletons;

    WithoutMethods(Application application, List<Object> filters) {
      this.application = application;
      singletons = new HashSet<>(filters);
      if (instances(application) != null) {
        singletons.addAll(instances(application));
      }
    }

    @SuppressWarnings("deprecation") // it is how an application hands over what it has configured
    private static Set<Object> instances(Application application) {
      return application.getSingletons();
    }

    @Override
    public Set<Class<?>> getClasses() {
      return application.getClasses();
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
      return singletons;
    }

    @Override
    public Map<String, Object> getProperties() {
      return application.getProperties();
    }
  }
}
