package dev.gatehouse.jersey.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.TestCaller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Applications that the matrix starts by itself. */
class AccessMatrixTest {

  private static final TestCaller[] CALLERS = {
    TestCaller.nobody(), TestCaller.basic("alice", "alice-pw"), TestCaller.basic("bob", "bob-pw")
  };

  private static final List<String> RAN = new CopyOnWriteArrayList<>();
  private static final List<URI> ADDRESSES = new CopyOnWriteArrayList<>();

  /** Would do harm, were its methods to run. */
  @Path("orders")
  @RolesAllowed("user")
  public static class Orders {

    @GET
    @Produces("application/json")
    public String all() {
      RAN.add("all");
      return "{}";
    }

    @POST
    @Consumes("application/json")
    public void create(Map<String, String> order) {
      RAN.add("create");
    }

    @PUT
    @Path("{id}")
    @Consumes("application/xml")
    @RolesAllowed("admin")
    public void replace(@PathParam("id") long id, String order) {
      RAN.add("replace");
    }

    @DELETE
    @Path("{id: [a-z]{2}[0-9]+}")
    @RolesAllowed("admin")
    public void cancel(@PathParam("id") String id) {
      RAN.add("cancel");
    }

    @OPTIONS
    @PermitAll
    public void options() {
      RAN.add("options");
    }

    @Path("{id}/lines")
    public Object lines() {
      return new Lines();
    }
  }

  /** Behind a locator that does not tell. */
  public static class Lines {
    @GET
    public String lines() {
      return "";
    }
  }

  /** Paths and media types of which one request fits several methods. */
  @Path("items")
  @PermitAll
  public static class Items {

    @GET
    @Path("1")
    public String first() {
      return "";
    }

    @GET
    @Path("{id}")
    @DenyAll
    public String any() {
      return "";
    }

    @GET
    @Produces("text/html")
    public String page() {
      return "";
    }

    @GET
    @Produces("application/json")
    @Authenticated
    public String data() {
      return "{}";
    }
  }

  /** With the settings of all applications here. */
  private static GatehouseFeature gatehouse() {
    return GatehouseFeature.builder().authenticator(Callers.byPassword()).build();
  }

  /** Sees where requests go, before any guard. */
  private static final class Witness implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      ADDRESSES.add(request.getUriInfo().getRequestUri());
    }
  }

  /** An application of its own path, of classes and instances. */
  @ApplicationPath("/shop/v1/*")
  static class Shop extends Application {

    private final Set<Class<?>> classes;

    Shop(Class<?>... classes) {
      this.classes = Set.of(classes);
    }

    @Override
    public Set<Class<?>> getClasses() {
      return classes;
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
      return Set.of(gatehouse(), new Witness());
    }
  }

  /** Jersey's own kind of application. */
  @ApplicationPath("shop")
  static class ShopConfig extends ResourceConfig {
    ShopConfig(Class<?>... classes) {
      super(classes);
      register(gatehouse());
    }
  }

  @BeforeEach
  void forget() {
    RAN.clear();
    ADDRESSES.clear();
  }

  private static final String ORDERS =
      """
      Method   Path                          nobody  alice  bob
      GET      /orders                       401     ok     ok
      OPTIONS  /orders                       ok      ok     ok
      POST     /orders                       401     ok     ok
      DELETE   /orders/{id: [a-z]{2}[0-9]+}  401     403    ok
      PUT      /orders/{id}                  401     403    ok
      (any)    /orders/{id}/lines/...        ?       ?      ?
      """;

  private static final Map<String, String> ORDER = Map.of("id", "ab1");

  @Test
  @DisplayName("an application of classes and instances is asked, and none of its methods runs")
  void applicationIsAsked() {
    assertThat(AccessMatrix.of(new Shop(Orders.class), ORDER, CALLERS).toText(), is(ORDERS));
    assertThat(RAN, is(empty()));
    assertThat(ADDRESSES.get(0).getPath(), is("/shop/v1/orders"));
  }

  @Test
  @DisplayName("a ResourceConfig is asked, and none of its methods runs")
  void resourceConfigIsAsked() {
    ResourceConfig config = new ShopConfig(Orders.class).register(new Witness());

    assertThat(AccessMatrix.of(config, ORDER, CALLERS).toText(), is(ORDERS));
    assertThat(RAN, is(empty()));
    assertThat(ADDRESSES.get(0).getPath(), is("/shop/orders"));
  }

  @Test
  @DisplayName("priorities of a ResourceConfig hold: its own filter is before the guard")
  void prioritiesHold() {
    ContainerRequestFilter teapot = request -> request.abortWith(Response.status(418).build());
    ResourceConfig config =
        new ResourceConfig(Orders.class)
            .register(gatehouse())
            .register(teapot, Priorities.AUTHENTICATION - 1);

    assertThat(
        AccessMatrix.of(config, ORDER, CALLERS).toText(),
        containsString("GET      /orders                       418     418    418\n"));
  }

  @Test
  @DisplayName("an endpoint whose request another one took is unknown")
  void shadowedEndpointIsUnknown() {
    assertThat(
        AccessMatrix.of(new Shop(Items.class), CALLERS).toText(),
        containsString("GET     /items/1 "));
    assertThat(
        row(AccessMatrix.of(new Shop(Items.class), CALLERS), "/items/{id}"),
        is("GET /items/{id} ? ? ?"));
    assertThat(
        row(AccessMatrix.of(new Shop(Items.class), Map.of("id", "2"), CALLERS), "/items/{id}"),
        is("GET /items/{id} 403 403 403"));
  }

  @Test
  @DisplayName("media types find each of two methods")
  void mediaTypesFindBoth() {
    AccessMatrix matrix = AccessMatrix.of(new Shop(Items.class), CALLERS);

    assertThat(
        row(matrix, "#data"),
        is("GET /items AccessMatrixTest.Items#data writes application/json 401 ok ok"));
    assertThat(
        row(matrix, "#page"),
        is("GET /items AccessMatrixTest.Items#page writes text/html ok ok ok"));
  }

  private static String row(AccessMatrix matrix, String path) {
    return matrix
        .toText()
        .lines()
        .filter(line -> line.contains(path))
        .findFirst()
        .orElseThrow()
        .replaceAll(" +", " ");
  }

  @Test
  @DisplayName("the server is stopped afterwards")
  void serverIsStopped() {
    AccessMatrix.of(new Shop(Orders.class), ORDER, CALLERS);
    URI first = ADDRESSES.get(0);

    // Java lets go of a listening socket only once the selector that watches it comes round.
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> connectUntilRefused(first));
  }

  private static void connectUntilRefused(URI address) throws InterruptedException {
    while (true) {
      try {
        new Socket(address.getHost(), address.getPort()).close();
      } catch (IOException refused) {
        return;
      }
      Thread.sleep(20);
    }
  }
}
