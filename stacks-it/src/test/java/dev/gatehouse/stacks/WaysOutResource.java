package dev.gatehouse.stacks;

import dev.gatehouse.Denial;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;

/** Refuses in its own words, and from within another thread. */
@Path("ways-out")
@PermitAll
public class WaysOutResource {

  static final String WORDS = "Closed on Sundays. Come back tomorrow.";

  private static final Response SHARED = Denial.forbidden(WORDS).with("day", "Sunday").toResponse();

  @GET
  @Path("thrown")
  public String thrown() {
    throw Denial.forbidden(WORDS).with("day", "Sunday").toException();
  }

  @GET
  @Path("returned")
  public Response returned() {
    return SHARED;
  }

  @GET
  @Path("joined")
  public String joined() {
    return CompletableFuture.<String>supplyAsync(
            () -> {
              throw new ForbiddenException(RefusingResource.SECRET);
            })
        .join();
  }

  @GET
  @Path("gotten")
  public String gotten() throws Exception {
    return CompletableFuture.<String>supplyAsync(
            () -> {
              throw new ForbiddenException(RefusingResource.SECRET);
            })
        .get();
  }

  @GET
  @Path("joined-fault")
  public String joinedFault() {
    return CompletableFuture.<String>supplyAsync(
            () -> {
              throw new IllegalStateException("a fault");
            })
        .join();
  }
}
