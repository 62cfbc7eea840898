package dev.gatehouse.jersey.locators;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.Resource;

/**
 * Locators that return models of Jersey, beside others that fit the classes which it shows then.
 */
final class LocatorModels {

  static final Set<Class<?>> ROOTS = Set.of(Root.class, Itself.class);

  private LocatorModels() {}

  private static Resource inflected(String text) {
    Resource.Builder model = Resource.builder();
    model.addMethod("GET").handledBy(new Answer(text));
    model.addMethod("OPTIONS").handledBy(new Answer(text));
    model.addChildResource("child").addMethod("GET").handledBy(new Answer(text));
    return model.build();
  }

  /** A handler that no annotation speaks of. */
  static final class Answer implements Inflector<ContainerRequestContext, String> {

    private final String text;

    Answer(String text) {
      this.text = text;
    }

    @Override
    public String apply(ContainerRequestContext request) {
      return text;
    }
  }

  /** Is reached by a model and by an instance. */
  public static class Leaf {
    @GET
    public String get() {
      return "served";
    }

    @Path("deeper")
    @RolesAllowed("admin")
    public Resource deeper() {
      return Resource.from(Leaf.class);
    }

    @Path("open")
    public Object open() {
      return new Leaf();
    }
  }

  @Path("models")
  public static class Root {
    @RolesAllowed("admin")
    @Path("secret")
    public Resource secret() {
      return inflected("served");
    }

    @RolesAllowed("admin")
    @Path("leaf")
    public Resource leaf() {
      return Resource.from(Leaf.class);
    }

    @DenyAll
    @Path("denied")
    public Resource denied() {
      return Resource.from(Leaf.class);
    }

    @Path("open-model")
    public Resource openModel() {
      return inflected("served");
    }

    @PermitAll
    @Path("open")
    public Object open() {
      return new Leaf();
    }

    @Path("open-class")
    public Class<?> openClass() {
      return Leaf.class;
    }
  }

  /** Its model is of itself: Jersey shows one resource where two were passed. */
  @Path("itself")
  public static class Itself {
    @GET
    public String get() {
      return "served";
    }

    @RolesAllowed("admin")
    @Path("next")
    public Resource next() {
      return Resource.from(Itself.class);
    }

    @Path("open")
    public Itself open() {
      return this;
    }
  }
}
