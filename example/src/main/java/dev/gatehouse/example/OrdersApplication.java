package dev.gatehouse.example;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.Unannotated;
import dev.gatehouse.authentication.BasicAuthenticator;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The orders service, the same one in {@link Main} and in the WAR. Each instance has orders of its
 * own.
 */
@ApplicationPath("api")
public class OrdersApplication extends Application {

  private final Set<Object> singletons;

  /** Creates the service with its callers, its catalogue and a first order of each caller. */
  public OrdersApplication() {
    Callers callers = Callers.demo();
    Catalogue catalogue = Catalogue.demo();
    Orders orders = new Orders();
    orders.create("bicycle", "alice");
    orders.create("lantern", "bob");
    singletons =
        Set.of(
            GatehouseFeature.builder()
                .realm("orders")
                .authenticator(new BasicAuthenticator(callers::validate))
                // An endpoint whose annotation somebody forgets is closed, not open.
                .unannotated(Unannotated.DENY)
                .build(),
            new CatalogueResource(catalogue),
            new OrderResource(orders, catalogue),
            new ReportResource(orders),
            new LedgerResource(),
            new AccessTableResource());
  }

  // Deprecated in favour of CDI, which an embedded Jersey lacks; REST itself has no other way to
  // register an instance that is the same on every server.
  @Override
  @SuppressWarnings("deprecation")
  public Set<Object> getSingletons() {
    return singletons;
  }
}
