package dev.gatehouse.internal.denial;

import dev.gatehouse.ApplicationDenial;
import dev.gatehouse.internal.body.ProblemRenderer;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Stands for the body of a denial that the application made, until the response filter writes it.
 * Where there is none every runtime can write it, as JSON. Immutable and thread-safe.
 */
public record ApplicationDenialBody(ApplicationDenial denial) implements StreamingOutput {

  @Override
  public void write(OutputStream out) throws IOException {
    String json =
        new ProblemRenderer(JsonProvider.provider(), null, false).json(denial.denial(), "");
    out.write(json.getBytes(StandardCharsets.UTF_8));
  }
}
