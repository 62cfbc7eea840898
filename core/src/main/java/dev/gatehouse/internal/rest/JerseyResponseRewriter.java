package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.Container;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/**
 * On Jersey, where a response's headers and entity are those of the application's object: what
 * leaves Jersey is a copy. Only touched where Jersey is the runtime.
 */
final class JerseyResponseRewriter extends ResponseRewriter {

  JerseyResponseRewriter(Container container) {
    super(container);
  }

  @Override
  void send(
      MultivaluedMap<String, Object> headers,
      DenialBodies.@Nullable Body body,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    if (request instanceof ContainerRequest jersey && jersey.getResponseWriter() != null) {
      jersey.setWriter(
          new CopyingWriter(
              jersey, headers, body, new MultivaluedHashMap<>(response.getHeaders())));
    } else {
      super.send(headers, body, request, response);
    }
  }

  @Override
  void add(
      Map<String, List<String>> further,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    if (request instanceof ContainerRequest jersey && jersey.getResponseWriter() != null) {
      MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>(response.getHeaders());
      further.forEach((name, lines) -> lines.forEach(line -> headers.add(name, line)));
      jersey.setWriter(
          new CopyingWriter(
              jersey, headers, null, new MultivaluedHashMap<>(response.getHeaders())));
    } else {
      super.add(further, request, response);
    }
  }

  /** Hands the container a copy of the response, with these headers and this body. */
  private static final class CopyingWriter implements ContainerResponseWriter {

    private final ContainerRequest request;
    private final ContainerResponseWriter writer;
    private final MultivaluedMap<String, Object> headers;
    private final DenialBodies.@Nullable Body body;
    private final MultivaluedMap<String, Object> before;

    /**
     * Creates it.
     *
     * @param before the headers that the response had when these were made of them
     */
    CopyingWriter(
        ContainerRequest request,
        MultivaluedMap<String, Object> headers,
        DenialBodies.@Nullable Body body,
        MultivaluedMap<String, Object> before) {
      this.request = request;
      this.writer = request.getResponseWriter();
      this.headers = headers;
      this.body = body;
      this.before = before;
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
      if (body == null) {
        ContainerResponse copy = copy(response, response.getEntity());
        addWhatCameLater(response.getHeaders(), copy.getHeaders());
        return writer.writeResponseStatusAndHeaders(length, copy);
      }
      ContainerResponse copy = copy(response, body.bytes());
      copy.setMediaType(body.mediaType());
      OutputStream out = writer.writeResponseStatusAndHeaders(body.bytes().length, copy);
      if (!request.getMethod().equals(HttpMethod.HEAD)) {
        try (out) {
          out.write(body.bytes());
        } catch (IOException gone) {
          throw new UncheckedIOException(gone);
        }
      }
      // What Jersey then writes is the application's object, which stands for this body.
      return response.hasEntity() ? OutputStream.nullOutputStream() : out;
    }

    private ContainerResponse copy(ContainerResponse response, Object entity) {
      ContainerResponse copy =
          new ContainerResponse(
              request, Response.status(response.getStatusInfo()).entity(entity).build());
      copy.getHeaders().clear();
      copy.getHeaders().putAll(headers);
      return copy;
    }

    /** Interceptors and writers of a body say how it is encoded, and of which type it is. */
    private void addWhatCameLater(
        MultivaluedMap<String, Object> now, MultivaluedMap<String, Object> copied) {
      now.forEach(
          (name, lines) -> {
            if (!lines.equals(before.get(name))) {
              copied.put(name, lines);
            }
          });
      before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(copied::remove);
    }

    @Override
    public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
      return writer.suspend(time, unit, handler);
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
      writer.setSuspendTimeout(time, unit);
    }

    @Override
    public void commit() {
      writer.commit();
    }

    @Override
    public void failure(Throwable error) {
      writer.failure(error);
    }

    @Override
    public boolean enableResponseBuffering() {
      return writer.enableResponseBuffering();
    }
  }
}
