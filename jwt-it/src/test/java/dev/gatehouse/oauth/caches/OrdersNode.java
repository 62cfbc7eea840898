package dev.gatehouse.oauth.caches;

import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jwt.Dpop;
import dev.gatehouse.jwt.JwtAuthenticator;
import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import javax.cache.Caching;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * One of several nodes that serve an application. Each has all classes, those of its cache too, to
 * itself, as if it were a process of its own: what it shares with others it shares by its cache.
 */
public final class OrdersNode implements AutoCloseable {

  static final String ISSUER = "https://login.example.com";
  static final String AUDIENCE = "orders";

  /** What clients call all nodes. */
  static final String PUBLIC_URI = "https://api.example.com";

  private final EmbeddedJersey server;
  private final String provider;

  private OrdersNode(EmbeddedJersey server, String provider) {
    this.server = server;
    this.provider = provider;
  }

  /** Who asks sees this much of a node. */
  record Started(String uri, AutoCloseable node, URLClassLoader classes) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      withClasses(
          classes,
          () -> {
            node.close();
            return null;
          });
      classes.close();
    }
  }

  private interface Step<T> {
    T run() throws Exception;
  }

  /**
   * Starts a node.
   *
   * @param published the keys of the issuer
   * @param provider the class of the JCache provider that the application names
   */
  static Started start(String published, String provider) {
    return start(published, provider, null);
  }

  /**
   * Starts a node.
   *
   * @param manager where the provider finds its configuration; null for its default
   */
  static Started start(String published, String provider, URI manager) {
    URLClassLoader classes = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
    Object node =
        withClasses(
            classes,
            () ->
                classes
                    .loadClass(OrdersNode.class.getName())
                    .getMethod("startHere", String.class, String.class, URI.class)
                    .invoke(null, published, provider, manager));
    return new Started(node.toString(), (AutoCloseable) node, classes);
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(
            entry -> {
              try {
                return new File(entry).toURI().toURL();
              } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
              }
            })
        .toArray(URL[]::new);
  }

  private static <T> T withClasses(ClassLoader classes, Step<T> step) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      return step.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** What the node's own classes do. */
  public static OrdersNode startHere(String published, String provider, URI manager) {
    Dpop.Builder dpop = Dpop.builder().publicUri(URI.create(PUBLIC_URI)).replayProvider(provider);
    if (manager != null) {
      dpop.replayManager(manager);
    }
    JwtAuthenticator authenticator =
        JwtAuthenticator.builder()
            .keys(published)
            .issuer(ISSUER)
            .audiences(AUDIENCE)
            .dpop(dpop.build())
            .build();
    return new OrdersNode(
        new EmbeddedJersey(
            new ResourceConfig(Orders.class)
                .register(GatehouseFeature.builder().authenticator(authenticator).build())),
        provider);
  }

  /** Where it answers. */
  @Override
  public String toString() {
    return server.uri().toString();
  }

  @Override
  public void close() {
    server.close();
    Caching.getCachingProvider(provider).close();
  }

  /** For whoever is known. */
  @Path("orders")
  public static class Orders {

    @GET
    @Authenticated
    public String list() {
      return "served";
    }
  }
}
