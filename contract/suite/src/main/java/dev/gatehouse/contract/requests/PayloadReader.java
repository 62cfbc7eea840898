package dev.gatehouse.contract.requests;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads JSON by a rule of thumb, and counts: nothing may be read for a caller that is refused. */
@Provider
public class PayloadReader implements MessageBodyReader<Payload> {

  /** Static, since servers make readers and resources by themselves, each in its own way. */
  private static final AtomicInteger READS = new AtomicInteger();

  /** For the runtime. */
  public PayloadReader() {}

  public static int reads() {
    return READS.get();
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == Payload.class;
  }

  @Override
  public Payload readFrom(
      Class<Payload> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    READS.incrementAndGet();
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    if (!text.startsWith("{") || !text.endsWith("}")) {
      throw new BadRequestException("broken JSON");
    }
    return new Payload(text);
  }
}
