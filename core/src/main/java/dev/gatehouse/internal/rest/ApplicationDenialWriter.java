package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.ApplicationDenialBody;
import dev.gatehouse.internal.denial.Container;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes nothing behind a denial that was sent through the container: the application may share its
 * response among requests, so the body stays in it.
 */
final class ApplicationDenialWriter implements MessageBodyWriter<ApplicationDenialBody> {

  private final Container container;

  ApplicationDenialWriter(Container container) {
    this.container = container;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ApplicationDenialBody.class;
  }

  @Override
  public void writeTo(
      ApplicationDenialBody body,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    if (!container.isSent()) {
      body.write(out);
    }
  }
}
