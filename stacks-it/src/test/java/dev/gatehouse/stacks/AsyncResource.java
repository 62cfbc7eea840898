package dev.gatehouse.stacks;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers from another thread than the one that asked. */
@Path("async")
public class AsyncResource {

  @GET
  @Path("stage")
  @RolesAllowed("admin")
  public CompletionStage<String> stage(@Context SecurityContext security) {
    String served = ShopResource.served(security);
    return CompletableFuture.supplyAsync(() -> served);
  }

  @GET
  @Path("stage-refuses")
  @PermitAll
  public CompletionStage<String> refusingStage() {
    return CompletableFuture.supplyAsync(
        () -> {
          throw new ForbiddenException(RefusingResource.SECRET);
        });
  }

  @GET
  @Path("suspended-refuses")
  @PermitAll
  public void suspended(@Suspended AsyncResponse response) {
    CompletableFuture.runAsync(
        () -> response.resume(new ForbiddenException(RefusingResource.SECRET)));
  }
}
