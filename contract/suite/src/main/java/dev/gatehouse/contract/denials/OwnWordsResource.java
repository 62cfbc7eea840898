package dev.gatehouse.contract.denials;

import dev.gatehouse.ApplicationDenial;
import dev.gatehouse.Denial;
import dev.gatehouse.http.Challenge;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Refuses in its own words. */
@Path("own-words")
@PermitAll
public class OwnWordsResource {

  static final String WORDS = "This order belongs to another customer.";

  private static final ApplicationDenial NOT_YOURS =
      Denial.forbidden(WORDS)
          .type(URI.create("https://example.com/not-yours"))
          .with("order", 7)
          .with("owners", List.of("alice", "bob"));
  private static final ApplicationDenial AGAIN = Denial.unauthorized("Log in again.");

  private static final ClientErrorException SHARED_EXCEPTION = NOT_YOURS.toException();
  private static final Response SHARED_RESPONSE = NOT_YOURS.toResponse();

  /** For the runtime. */
  public OwnWordsResource() {}

  /**
   * Throws it.
   *
   * @param status which
   * @return never
   */
  @GET
  @Path("thrown/{status}")
  public String thrown(@PathParam("status") int status) {
    throw (status == 401 ? AGAIN : NOT_YOURS).toException();
  }

  /**
   * Returns it.
   *
   * @param status which
   * @return it
   */
  @GET
  @Path("returned/{status}")
  public Response returned(@PathParam("status") int status) {
    return (status == 401 ? AGAIN : NOT_YOURS).toResponse();
  }

  /**
   * Returns a 401 with a challenge.
   *
   * @return it
   */
  @GET
  @Path("challenge")
  public Response challenge() {
    return AGAIN.challenge(Challenge.of("Till", "shop")).toResponse();
  }

  /**
   * Throws the same exception to everybody.
   *
   * @return never
   */
  @GET
  @Path("shared-exception")
  public String sharedException() {
    throw SHARED_EXCEPTION;
  }

  /**
   * Returns the same response to everybody.
   *
   * @return it
   */
  @GET
  @Path("shared-response")
  public Response sharedResponse() {
    return SHARED_RESPONSE;
  }

  /**
   * Fails in another thread.
   *
   * @return never
   */
  @GET
  @Path("joined")
  public String joined() {
    return CompletableFuture.<String>supplyAsync(
            () -> {
              throw NOT_YOURS.toException();
            })
        .join();
  }

  /**
   * Ends in it.
   *
   * @return a stage that fails
   */
  @GET
  @Path("stage")
  public CompletionStage<String> stage() {
    return CompletableFuture.supplyAsync(
        () -> {
          throw NOT_YOURS.toException();
        });
  }

  /**
   * Resumes with it.
   *
   * @param response what is resumed
   */
  @GET
  @Path("suspended")
  public void suspended(@Suspended AsyncResponse response) {
    CompletableFuture.runAsync(() -> response.resume(NOT_YOURS.toResponse()));
  }

  /**
   * Says what the client says.
   *
   * @param text of the client
   * @return never
   */
  @GET
  @Path("echo")
  public String echo(@QueryParam("text") String text) {
    throw Denial.forbidden(text).with("text", text).toException();
  }
}
