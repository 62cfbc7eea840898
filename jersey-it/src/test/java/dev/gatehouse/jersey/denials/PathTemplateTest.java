package dev.gatehouse.jersey.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listeners are told which endpoint it was, in as many words as there are endpoints. */
class PathTemplateTest {

  /** Says what it is for. */
  @RolesAllowed("admin")
  public interface Item {

    @GET
    @Path("{id: [0-9]+}")
    String show();
  }

  /** Is reached by itself, and by customers. */
  @Path("orders")
  public static class Orders implements Item {

    @Override
    public String show() {
      return "served";
    }

    @GET
    @Path("{id}/invoice")
    @PermitAll
    public String refuse(@PathParam("id") String id) {
      throw new ForbiddenException();
    }
  }

  /** Leads to orders. */
  @Path("customers/{customer}")
  public static class Customers {

    @Path("orders")
    public Orders orders() {
      return new Orders();
    }

    @Path("anything")
    public Object anything() {
      return new Late();
    }
  }

  /** That nobody knows of at the start. */
  @RolesAllowed("admin")
  public static class Late {

    @GET
    public String get() {
      return "served";
    }
  }

  /** Aborts what asks for it. */
  @PreMatching
  public static class Aborting implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getHeaderString("X-Abort") != null) {
        throw new ForbiddenException();
      }
    }
  }

  private final List<String> told = new CopyOnWriteArrayList<>();
  private EmbeddedJersey jersey;

  @BeforeEach
  void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(Orders.class, Customers.class, Aborting.class)
                .register(
                    GatehouseFeature.builder()
                        .authenticator(Callers.byPassword())
                        .listener(
                            (denial, request) ->
                                told.add(
                                    denial.reason().code()
                                        + " "
                                        + request.pathTemplate().orElse("-")))
                        .build()));
  }

  @AfterEach
  void stop() {
    jersey.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /orders/7, '/orders/{id: [0-9]+}'",
    "HEAD, /orders/7, '/orders/{id: [0-9]+}'",
    "GET, /orders/8;a=1?id=9, '/orders/{id: [0-9]+}'",
    "GET, /customers/5/orders/7, '/customers/{customer}/orders/{id: [0-9]+}'",
    "GET, /customers/5/anything, -"
  })
  void itIsThatOfTheEndpoint(String method, String path, String template) throws Exception {
    jersey.send(method, path);
    jersey.send(method, path, "Authorization", Callers.ALICE);
    assertThat(told, is(List.of("credentials-missing " + template, "role-missing " + template)));
  }

  @Test
  @DisplayName("what the application refuses has that of the method that refused")
  void soHasWhatTheApplicationRefuses() throws Exception {
    jersey.get("/orders/7/invoice");
    assertThat(told, is(List.of("application /orders/{id}/invoice")));
  }

  @Test
  void whatMatchedNoEndpointHasNone() throws Exception {
    jersey.get("/orders/7", "X-Abort", "yes");
    jersey.get("/orders/x");
    assertThat(told, is(List.of("application -")));
  }
}
