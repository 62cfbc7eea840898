package dev.gatehouse.contract.authenticators;

import dev.gatehouse.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/** Answers that may be stored, that may not, and that nobody has said anything of. */
@Path("stored")
@Authenticated
public class StoredResource {

  /** Sent to everybody, as it is. */
  private static final Response CONSTANT = Response.noContent().build();

  /** For the runtime. */
  public StoredResource() {}

  /** Says nothing of storing. */
  @GET
  @Path("plain")
  public String plain() {
    return "served";
  }

  /** Nor does this one. */
  @POST
  @Path("plain")
  public String post() {
    return "served";
  }

  /** Is written while it is sent. */
  @GET
  @Path("streamed")
  public StreamingOutput stream() {
    return out -> out.write("served".getBytes(StandardCharsets.UTF_8));
  }

  /** Is sent by another thread. */
  @GET
  @Path("suspended")
  public void suspend(@Suspended AsyncResponse response) {
    new Thread(() -> response.resume("served")).start();
  }

  /** Sends the same response to everybody. */
  @GET
  @Path("constant")
  public Response constant() {
    return CONSTANT;
  }

  /** Finds nothing. */
  @GET
  @Path("missing")
  public String missing() {
    throw new NotFoundException();
  }

  /** Has a line of its own. */
  @GET
  @Path("own")
  public Response own() {
    return Response.ok("served").header("dpop-nonce", "own").build();
  }

  /** May be stored for a minute. */
  @GET
  @Path("minute")
  public Response minute() {
    return Response.ok("served").header("Cache-Control", "private, max-age=60").build();
  }

  /** May be stored until it changes. */
  @GET
  @Path("tagged")
  public Response tagged() {
    return Response.ok("served").tag("v1").build();
  }

  /** May not be stored. */
  @GET
  @Path("secret")
  public Response secret() {
    return Response.ok("served").header("Cache-Control", "private, No-Store").build();
  }
}
