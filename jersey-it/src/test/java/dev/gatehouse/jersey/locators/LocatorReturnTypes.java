package dev.gatehouse.jersey.locators;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Set;
import org.glassfish.jersey.server.model.Resource;

/** One guarded locator a class, each of another return type. */
final class LocatorReturnTypes {

  static final Set<Class<?>> ROOTS =
      Set.of(
          ByClass.class,
          ByWildcard.class,
          ByInterface.class,
          ByObject.class,
          ByObjectClass.class,
          ByProxy.class,
          ByType.class,
          BySerializable.class,
          ByModel.class);

  private LocatorReturnTypes() {}

  @Path("by-class")
  public static class ByClass {
    @Path("sub")
    @RolesAllowed("admin")
    public Class<Locators.Sub> sub() {
      return Locators.Sub.class;
    }
  }

  @Path("by-wildcard")
  public static class ByWildcard {
    @Path("sub")
    @RolesAllowed("admin")
    public Class<? extends Locators.Api> sub() {
      return Locators.Sub.class;
    }
  }

  @Path("by-interface")
  public static class ByInterface {
    @Path("sub")
    @RolesAllowed("admin")
    public Locators.Api sub() {
      return new Locators.Sub();
    }
  }

  @Path("by-object")
  public static class ByObject {
    @Path("sub")
    @RolesAllowed("admin")
    public Object sub() {
      return new Locators.Sub();
    }
  }

  @Path("by-object-class")
  public static class ByObjectClass {
    @Path("sub")
    @RolesAllowed("admin")
    public Object sub() {
      return Locators.Sub.class;
    }
  }

  @Path("by-proxy")
  public static class ByProxy {
    @Path("sub")
    @RolesAllowed("admin")
    public Locators.Api sub() {
      return (Locators.Api)
          Proxy.newProxyInstance(
              Locators.Api.class.getClassLoader(),
              new Class<?>[] {Locators.Api.class},
              (proxy, method, args) -> "served");
    }
  }

  @Path("by-type")
  public static class ByType {
    @Path("sub")
    @RolesAllowed("admin")
    public Type sub() {
      return Locators.Sub.class;
    }
  }

  @Path("by-serializable")
  public static class BySerializable {
    @Path("sub")
    @RolesAllowed("admin")
    public Serializable sub() {
      return Locators.Sub.class;
    }
  }

  @Path("by-model")
  public static class ByModel {
    @Path("sub")
    @RolesAllowed("admin")
    public Resource sub() {
      return Resource.from(Locators.Sub.class);
    }
  }
}
