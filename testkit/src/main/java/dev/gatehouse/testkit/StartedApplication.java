package dev.gatehouse.testkit;

import jakarta.annotation.Priority;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An application that runs on a free loopback port, with its guards and without its methods. */
final class StartedApplication implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final SeBootstrap.Instance server;

  StartedApplication(Application application) {
    SeBootstrap.Configuration configuration =
        SeBootstrap.Configuration.builder()
            .protocol("HTTP")
            .host(InetAddress.getLoopbackAddress().getHostAddress())
            .port(SeBootstrap.Configuration.FREE_PORT)
            .rootPath("/")
            .build();
    try {
      server =
          SeBootstrap.start(new WithoutMethods(application), configuration)
              .toCompletableFuture()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + application + " starts", e);
    } catch (ExecutionException | TimeoutException | RuntimeException | LinkageError e) {
      throw notStarted(application, e);
    }
  }

  private static IllegalStateException notStarted(Application application, Throwable cause) {
    return new IllegalStateException(
        application.getClass().getName()
            + " does not start by jakarta.ws.rs.SeBootstrap, which needs a runtime with an HTTP"
            + " server on the class path, such as"
            + " org.glassfish.jersey.containers:jersey-container-grizzly2-http and"
            + " org.glassfish.jersey.inject:jersey-hk2; the cause says what is wrong",
        cause);
  }

  URI baseUri() {
    return server.configuration().baseUri();
  }

  @Override
  public void close() {
    server.stop().toCompletableFuture().join();
  }

  /** Behind all other filters: what comes here would run the resource method. */
  @Priority(Integer.MAX_VALUE)
  private static final class Served implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.abortWith(Response.noContent().build());
    }
  }

  private static final class WithoutMethods extends Application {

    private final Application application;
    private final Set<Object> singletons;

    WithoutMethods(Application application) {
      this.application = application;
      singletons = new HashSet<>(instances(application));
      singletons.add(new Served());
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
