package dev.gatehouse.mappers;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Mappers as an application may write them, in a package of its own. */
public final class Mappers {

  private Mappers() {}

  abstract static class Base<A, T extends Throwable> implements ExceptionMapper<T> {
    @Override
    public Response toResponse(T thrown) {
      return null;
    }
  }

  abstract static class Middle<E extends Exception> extends Base<String, E> {}

  /** Its method is a bridge, since its superclass is not public. */
  public static class OfThrowable extends Base<String, Throwable> {}

  /** By two superclasses. */
  public static class OfRest extends Middle<WebApplicationException> {}

  /** Too narrow, whatever its bridges take. */
  public static class OfClient extends Middle<ClientErrorException> {}

  /** For nothing that anybody could tell. */
  @SuppressWarnings("rawtypes")
  public static class OfRaw extends Base {}
}
