package dev.gatehouse.stacks.jersey.migration;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Resources whose guards are where people put them. */
final class Guarded {

  private Guarded() {}

  /** On the class. */
  @Path("report")
  @RolesAllowed("admin")
  public static class ReportResource {

    @GET
    public String monthly() {
      return "...";
    }
  }

  /** On the class, and for nobody. */
  @Path("ledger")
  @DenyAll
  public static class LedgerResource {

    @GET
    public String ledger() {
      return "...";
    }
  }

  /** Where its annotations are. */
  @RolesAllowed("admin")
  public interface Stock {

    @GET
    String stock();
  }

  /** On the interface. */
  @Path("stock")
  public static class StockResource implements Stock {

    @Override
    public String stock() {
      return "...";
    }
  }

  /** On the way. */
  @Path("customers/{id}")
  public static class CustomerResource {

    @Path("orders")
    @RolesAllowed("admin")
    public OrderResource orders() {
      return new OrderResource();
    }
  }

  /** Behind it. */
  public static class OrderResource {

    @GET
    public String orders() {
      return "...";
    }
  }

  /** Nowhere. */
  @Path("catalogue")
  public static class CatalogueResource {

    @GET
    public String catalogue() {
      return "...";
    }
  }
}
