package dev.gatehouse.jersey;

import static dev.gatehouse.testkit.DenialMatchers.isForbidden;
import static dev.gatehouse.testkit.DenialMatchers.isUnauthorized;
import static dev.gatehouse.testkit.DenialMatchers.withChallenge;
import static dev.gatehouse.testkit.DenialMatchers.withReason;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.test.JerseyTest;
import org.glassfish.jersey.test.TestProperties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the README shows, as a user's own test would have it. */
class ReadmeTest extends JerseyTest {

  /** The README's resource. */
  @Path("report")
  @RolesAllowed("admin")
  public static class ReportResource {

    /** For the runtime. */
    public ReportResource() {}

    @GET
    public String monthly() {
      return "...";
    }

    @GET
    @Path("order")
    public String order() {
      throw Denial.forbidden("This order belongs to another customer.")
          .type(URI.create("https://example.com/problems/not-yours"))
          .with("order", 7)
          .toException();
    }
  }

  @Override
  protected Application configure() {
    forceSet(TestProperties.CONTAINER_PORT, "0");
    Map<String, Caller> callers =
        Map.of("alice", Caller.of("alice", "customer"), "bob", Caller.of("bob", "admin"));
    return new ResourceConfig(ReportResource.class)
        .register(
            GatehouseFeature.builder()
                .realm("orders")
                .authenticator(
                    new BasicAuthenticator(
                        (userId, password) -> Optional.ofNullable(callers.get(userId))))
                .build());
  }

  private Response report(String credentials) {
    return target("report").request().header("Authorization", credentials).get();
  }

  @Test
  @DisplayName("the README's test holds, with Jersey's own client that states no Accept")
  void testOfTheReadmeHolds() {
    assertThat(
        target("report").request().get(),
        allOf(
            isUnauthorized(),
            withReason(DenialReason.CREDENTIALS_MISSING),
            withChallenge("Basic realm=\"orders\", charset=\"UTF-8\"")));
  }

  @Test
  void callersAreToldApart() {
    assertThat(
        report("Basic YWxpY2U6eA=="),
        both(isForbidden()).and(withReason(DenialReason.ROLE_MISSING)));
    assertThat(report("Basic Ym9iOng=").readEntity(String.class), is("..."));
  }

  @Test
  void ownWordsHaveTheShapeOfAllOthers() {
    Response response =
        target("report/order").request().header("Authorization", "Basic Ym9iOng=").get();
    assertThat(response, both(isForbidden()).and(withReason(DenialReason.APPLICATION)));
    assertThat(
        response.readEntity(String.class),
        is(
            "{\"type\":\"https://example.com/problems/not-yours\",\"title\":\"Forbidden\","
                + "\"status\":403,\"detail\":\"This order belongs to another customer.\","
                + "\"reason\":\"application\",\"order\":7}"));
  }
}
