package dev.gatehouse.contract.denials;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.security.PrivilegedActionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Throws refusals in what is wrapped around them by who calls in another thread, or by reflection.
 */
@Path("wrapped")
@PermitAll
public class WrappedResource {

  /** For the runtime. */
  public WrappedResource() {}

  /**
   * Throws it.
   *
   * @param way what is wrapped around it
   * @param status of the refusal
   * @return never
   * @throws Exception always
   */
  @GET
  @Path("{way}/{status}")
  public String thrown(@PathParam("way") String way, @PathParam("status") int status)
      throws Exception {
    RuntimeException refusal =
        status == 401
            ? new NotAuthorizedException("Bearer realm=\"app\"")
            : new ForbiddenException(ApplicationResource.SECRET);
    CompletableFuture<String> task =
        CompletableFuture.supplyAsync(
            () -> {
              throw status == 500 ? new IllegalStateException("a fault") : refusal;
            });
    return switch (way) {
      case "join" -> task.join();
      case "get" -> task.get();
      case "reflection" -> throw new InvocationTargetException(refusal);
      case "proxy" -> throw new UndeclaredThrowableException(refusal);
      case "action" -> throw new PrivilegedActionException(refusal);
      case "all" ->
          throw new CompletionException(
              new ExecutionException(
                  new UndeclaredThrowableException(
                      new InvocationTargetException(
                          new PrivilegedActionException(new CompletionException(refusal))))));
      default -> throw new IllegalArgumentException(way);
    };
  }
}
