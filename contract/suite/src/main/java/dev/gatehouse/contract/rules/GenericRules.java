package dev.gatehouse.contract.rules;

import dev.gatehouse.contract.requests.Payload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Guards on generic supertypes: the compiler makes bridges, and the raw method has no guard. */
public final class GenericRules {

  private GenericRules() {}

  /**
   * Saves what it does not know.
   *
   * @param <T> what is saved
   */
  public interface Saving<T> {

    /**
     * For admins.
     *
     * @param item what to save
     * @return served
     */
    @RolesAllowed("admin")
    String save(T item);
  }

  /**
   * The same, abstract.
   *
   * @param <T> what is saved
   */
  public abstract static class Storing<T> {

    /** For subclasses. */
    protected Storing() {}

    /**
     * For admins.
     *
     * @param item what to save
     * @return served
     */
    @RolesAllowed("admin")
    public abstract String save(T item);
  }

  /**
   * Names the request method, too.
   *
   * @param <T> what is saved
   */
  public interface Posting<T> {

    /**
     * For admins.
     *
     * @param item what to save
     * @return served
     */
    @POST
    @RolesAllowed("admin")
    String save(T item);
  }

  /** Implements the interface. */
  @Path("generic/interface")
  public static class OfInterface implements Saving<Payload> {

    /** For the runtime. */
    public OfInterface() {}

    @POST
    @Override
    public String save(Payload item) {
      return "served " + item.text();
    }
  }

  /** Extends the class. */
  @Path("generic/superclass")
  public static class OfSuperclass extends Storing<Payload> {

    /** For the runtime. */
    public OfSuperclass() {}

    @POST
    @Override
    public String save(Payload item) {
      return "served " + item.text();
    }
  }

  /** Leaves all annotations to the interface. */
  @Path("generic/interface-method")
  public static class OfInterfaceMethod implements Posting<Payload> {

    /** For the runtime. */
    public OfInterfaceMethod() {}

    @Override
    public String save(Payload item) {
      return "served " + item.text();
    }
  }
}
