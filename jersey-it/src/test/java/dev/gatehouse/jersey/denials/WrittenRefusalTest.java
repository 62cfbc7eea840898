package dev.gatehouse.jersey.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application's own refusal with a body, and what its interceptors and writers say of that. */
class WrittenRefusalTest {

  /** Written by a writer of the application. */
  public record Note(String text) {}

  /** Refuses in each way. */
  @Path("refused")
  @PermitAll
  public static class Refusing {

    /** Refuses. */
    @GET
    @Path("{way}")
    @Produces("text/plain")
    public Response get(@PathParam("way") String way) {
      Response refusal = refusal(way);
      if (way.startsWith("thrown")) {
        throw new WebApplicationException(refusal);
      }
      return refusal;
    }

    private static Response refusal(String way) {
      return way.endsWith("note")
          ? Response.status(403).entity(new Note("no")).build()
          : Response.status(403).entity("no").header("X-Raw", "yes").build();
    }
  }

  /** Refuses before anything is matched. */
  @jakarta.ws.rs.container.PreMatching
  public static class Aborting implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      String path = request.getUriInfo().getPath();
      if (path.contains("aborted")) {
        request.abortWith(Refusing.refusal(path));
      }
    }
  }

  /** Says how it has encoded the body, as the one in the specification does. */
  public static class Encoding implements WriterInterceptor {
    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
      context.getHeaders().putSingle("Content-Encoding", "x-own");
      context.getHeaders().remove("X-Raw");
      context.proceed();
    }
  }

  /** Says of which type the body is. */
  public static class NoteWriter implements MessageBodyWriter<Note> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
      return type == Note.class;
    }

    @Override
    public void writeTo(
        Note note,
        Class<?> type,
        Type generic,
        Annotation[] on,
        MediaType media,
        MultivaluedMap<String, Object> headers,
        OutputStream out)
        throws IOException {
      headers.putSingle("Content-Type", "multipart/x-note;boundary=1");
      headers.putSingle("X-Note", "yes");
      out.write(note.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Object> answer(String way, boolean guarded) throws Exception {
    ResourceConfig config =
        new ResourceConfig(Refusing.class, Aborting.class, Encoding.class, NoteWriter.class)
            .property("jakarta.ws.rs.loadServices", guarded);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      HttpResponse<String> response = jersey.get("/refused/" + way);
      assertThat(response.statusCode(), is(403));
      Map<String, Object> answer = new TreeMap<>(response.headers().map());
      answer.remove("date");
      answer.put("body", response.body());
      return answer;
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "returned-text",
    "returned-note",
    "thrown-text",
    "thrown-note",
    "aborted-text",
    "aborted-note"
  })
  @DisplayName("is the same as without Gatehouse, but for no-store")
  void isTheSame(String way) throws Exception {
    Map<String, Object> guarded = answer(way, true);

    assertThat(String.valueOf(guarded.remove("cache-control")), is("[no-store]"));
    assertThat(guarded, is(answer(way, false)));
  }
}
