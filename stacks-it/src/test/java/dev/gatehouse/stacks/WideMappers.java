package dev.gatehouse.stacks;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** An application's one mapper for many errors, by the type that it is for. */
public final class WideMappers {

  private WideMappers() {}

  private static Response caught(Throwable thrown) {
    String text = "caught " + thrown.getClass().getSimpleName();
    return Response.status(500).entity(text).type(MediaType.TEXT_PLAIN).build();
  }

  /** By what its superclass is given. */
  abstract static class Caught<T extends Throwable> implements ExceptionMapper<T> {
    @Override
    public Response toResponse(T thrown) {
      return caught(thrown);
    }
  }

  /** For everything. */
  @Provider
  public static class OfThrowable extends Caught<Throwable> {}

  /** For what is thrown without being declared. */
  @Provider
  @Priority(1)
  public static class OfRuntime implements ExceptionMapper<RuntimeException> {
    @Override
    public Response toResponse(RuntimeException thrown) {
      return caught(thrown);
    }
  }

  /** For REST's own. */
  @Provider
  public static class OfRest implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException thrown) {
      return caught(thrown);
    }
  }

  /** For what a client did wrong. */
  @Provider
  @Priority(1)
  public static class OfClient implements ExceptionMapper<ClientErrorException> {
    @Override
    public Response toResponse(ClientErrorException thrown) {
      return caught(thrown);
    }
  }

  /** Not wide at all: for each 401. */
  @Provider
  public static class OfNotAuthorized extends Caught<NotAuthorizedException> {}
}
