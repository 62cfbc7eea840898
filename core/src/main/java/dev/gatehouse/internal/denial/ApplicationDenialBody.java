package dev.gatehouse.internal.denial;

import dev.gatehouse.ApplicationDenial;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.body.ProblemRenderer;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Stands for the body of a denial that the application made, until the response filter writes it.
 * Where there is none every runtime can write it, as JSON. Immutable and thread-safe.
 */
public record ApplicationDenialBody(ApplicationDenial denial) implements StreamingOutput {

  /** A response to send, to as many clients as one likes. */
  public static Response response(ApplicationDenial denial) {
    Response.ResponseBuilder response =
        Response.status(denial.denial().status())
            .type(ProblemRenderer.PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header("X-Content-Type-Options", "nosniff")
            .entity(new ApplicationDenialBody(denial));
    for (Challenge challenge : denial.denial().challenges()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, challenge.toString());
    }
    return SharedResponse.of(response.build());
  }

  @Override
  public void write(OutputStream out) throws IOException {
    String json =
        new ProblemRenderer(JsonProvider.provider(), null, false).json(denial.denial(), "");
    out.write(json.getBytes(StandardCharsets.UTF_8));
  }
}
