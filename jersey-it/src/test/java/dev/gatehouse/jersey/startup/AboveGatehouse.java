package dev.gatehouse.jersey.startup;

import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.Closeable;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;

/** An application that a class loader above Gatehouse's has loaded, Jersey and all. */
public final class AboveGatehouse implements Closeable, Function<String, String> {

  private final EmbeddedJersey jersey;

  /** Starts it with these properties, and the classes of these simple names. */
  public AboveGatehouse(Map<String, Object> properties, String... classes) {
    ResourceConfig config = new ResourceConfig().addProperties(properties);
    Stream.of(AboveGatehouse.class.getClasses())
        .filter(type -> Stream.of(classes).anyMatch(type.getSimpleName()::equals))
        .forEach(config::register);
    jersey = new EmbeddedJersey(config);
  }

  /** The status and body of an answer. */
  @Override
  public String apply(String path) {
    try {
      var answer = jersey.get(path);
      return answer.statusCode() + " " + answer.body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    jersey.close();
  }

  /** Says nothing of callers. */
  @Path("shared")
  public static class Shared {

    /** Says nothing. */
    @GET
    public String get() {
      return "served";
    }

    /** Leads to more of the kind. */
    @Path("below")
    public Object below() {
      return new Below();
    }
  }

  /** Behind a locator. */
  public static class Below {

    /** Says nothing. */
    @GET
    public String get() {
      return "served";
    }
  }

  /** Says something. */
  @Path("annotated")
  public static class Annotated {

    /** For everybody. */
    @GET
    @PermitAll
    public String get() {
      return "served";
    }
  }

  /** Believes in a guard that no request meets. */
  @Path("helper")
  public static class Helper {

    /** Calls what is guarded. */
    @GET
    @PermitAll
    public String get() {
      return hidden();
    }

    @RolesAllowed("admin")
    String hidden() {
      return "served";
    }
  }
}
