package dev.gatehouse.contract.rules;

import dev.gatehouse.contract.requests.Payload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A class that is for admins, with methods of every kind. */
@Path("verbs")
@RolesAllowed("admin")
public class VerbsResource {

  /** A request method that no standard knows. */
  @HttpMethod("SHELVE")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface Shelve {}

  /** For the runtime. */
  public VerbsResource() {}

  /**
   * GET.
   *
   * @return served
   */
  @GET
  public String get() {
    return "served";
  }

  /**
   * POST of a type whose reader counts.
   *
   * @param payload the body
   * @return served
   */
  @POST
  public String post(Payload payload) {
    return "served " + payload.text();
  }

  /**
   * PUT.
   *
   * @return served
   */
  @PUT
  public String put() {
    return "served";
  }

  /**
   * PATCH.
   *
   * @return served
   */
  @PATCH
  public String patch() {
    return "served";
  }

  /**
   * DELETE.
   *
   * @return served
   */
  @DELETE
  public String delete() {
    return "served";
  }

  /**
   * A request method of the application's own.
   *
   * @return served
   */
  @Shelve
  public String shelve() {
    return "served";
  }

  /**
   * An answer that comes later.
   *
   * @return served
   */
  @GET
  @Path("stage")
  public CompletionStage<String> stage() {
    return CompletableFuture.completedFuture("served");
  }

  /**
   * An answer that is given to the runtime.
   *
   * @param response takes the answer
   */
  @GET
  @Path("suspended")
  public void suspended(@Suspended AsyncResponse response) {
    response.resume("served");
  }

  /**
   * Server-sent events.
   *
   * @param sink takes the event
   * @param sse makes it
   * @throws Exception where the sink cannot be closed (declared since REST 4.0)
   */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(@Context SseEventSink sink, @Context Sse sse) throws Exception {
    sink.send(sse.newEvent("served")).toCompletableFuture().join();
    sink.close();
  }
}
