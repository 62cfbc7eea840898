package dev.gatehouse.jersey.denials;

import static dev.gatehouse.DenialReason.APPLICATION;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.EmbeddedJetty;
import dev.gatehouse.jersey.embedded.IsDenial;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response that an application made once and sends to everybody. */
class SharedResponseTest {

  private static final Response NO = Response.status(401).build();
  private static final Response NEVER = Response.status(403).header("X-Kept", "yes").build();
  private static final int REQUESTS = 500;

  /** Where a filter refuses. */
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Aborted {}

  /** Refuses everybody, each time by the same object. */
  @jakarta.ws.rs.Path("shared")
  @PermitAll
  public static class Refusing {

    /** Returns it. */
    @GET
    @jakarta.ws.rs.Path("returned")
    public Response returned() {
      return NO;
    }

    /** Returns the other one. */
    @GET
    @jakarta.ws.rs.Path("forbidden")
    public Response forbidden() {
      return NEVER;
    }

    /** Never comes to return anything. */
    @GET
    @Aborted
    @jakarta.ws.rs.Path("aborted")
    public String aborted() {
      return "served";
    }

    /** Throws it. */
    @GET
    @jakarta.ws.rs.Path("thrown")
    public String thrown() {
      throw new WebApplicationException(NO);
    }

    /** Has it mapped. */
    @GET
    @jakarta.ws.rs.Path("mapped")
    public String mapped() {
      throw new IllegalStateException("mapped");
    }
  }

  /** Aborts with it. */
  @Aborted
  public static class Aborting implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.abortWith(NO);
    }
  }

  /** Maps to it. */
  public static class Mapping implements ExceptionMapper<IllegalStateException> {
    @Override
    public Response toResponse(IllegalStateException exception) {
      return NO;
    }
  }

  /** All of it. */
  public static class Shared extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(Refusing.class, Aborting.class, Mapping.class, GatehouseFeature.class);
    }
  }

  private interface Server {
    HttpResponse<String> get(String path, String... headers) throws Exception;
  }

  private final ExecutorService callers = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  private void assertEachIsRight(Server server, String path, String json, String html)
      throws Exception {
    List<Future<Integer>> right = new ArrayList<>();
    for (String[] caller :
        new String[][] {{"application/problem+json", json}, {"text/html", html}}) {
      right.add(callers.submit(() -> countRight(server, path, caller[0], caller[1])));
    }
    for (Future<Integer> each : right) {
      assertThat(each.get(), is(REQUESTS));
    }
    for (Response shared : new Response[] {NO, NEVER}) {
      assertThat(shared.hasEntity(), is(false));
      assertThat(shared.getMediaType() == null, is(true));
    }
    assertThat(NO.getHeaders(), is(anEmptyMap()));
    assertThat(NEVER.getHeaders().toString(), is("{X-Kept=[yes]}"));
  }

  private static int countRight(Server server, String path, String accept, String expected)
      throws Exception {
    for (int i = 0; i < REQUESTS; i++) {
      assertThat(whole(server.get(path, "Accept", accept)), is(expected));
    }
    return REQUESTS;
  }

  private static String whole(HttpResponse<String> response) {
    List<String> lines = new ArrayList<>();
    for (String name :
        List.of("WWW-Authenticate", "Cache-Control", "Content-Language", "Vary", "X-Kept")) {
      lines.add(name + response.headers().allValues(name));
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    return response.statusCode() + " " + type + "\n" + lines + "\n" + response.body();
  }

  private void assertShared(Server server, String way, String challenge) throws Exception {
    IsDenial expected =
        way.equals("forbidden")
            ? denial(403, APPLICATION).withHeader("X-Kept", "yes")
            : denial(401, APPLICATION, challenge);
    HttpResponse<String> json = server.get("/shared/" + way, "Accept", "application/problem+json");
    assertThat(json, expected);
    HttpResponse<String> html = server.get("/shared/" + way, "Accept", "text/html");
    assertThat(
        html,
        expected
            .withHeader("Content-Type", html.headers().firstValue("Content-Type").orElse(""))
            .withBody(html.body().startsWith("<!DOCTYPE html>") ? html.body() : "HTML"));

    // Servers write the charset each in their own way.
    assertThat(
        html.headers().firstValue("Content-Type").orElse(""),
        is(equalToIgnoringCase("text/html;charset=utf-8")));

    assertEachIsRight(server, "/shared/" + way, whole(json), whole(html));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"returned", "forbidden", "aborted", "thrown", "mapped"})
  @DisplayName("on Grizzly each caller gets an answer of its own, and the object stays as it is")
  void onGrizzly(String way) throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(ResourceConfig.forApplication(new Shared()))) {
      assertShared(jersey::get, way, "Bearer realm=\"application\"");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"returned", "forbidden", "aborted", "thrown", "mapped"})
  @DisplayName("in a servlet container too")
  void onJetty(String way, @TempDir Path folder) throws Exception {
    try (EmbeddedJetty jetty = new EmbeddedJetty(folder, Shared.class, "")) {
      assertShared(
          (path, headers) -> jetty.get("/api" + path, headers),
          way,
          "Basic realm=\"file\", charset=\"UTF-8\"");
    }
  }

  @Test
  @DisplayName("HEAD is answered by the headers of GET, and nothing else")
  void head(@TempDir Path folder) throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(ResourceConfig.forApplication(new Shared()));
        EmbeddedJetty jetty = new EmbeddedJetty(folder, Shared.class, "")) {
      assertHead(jersey.send("HEAD", "/shared/returned"), jersey.get("/shared/returned"));
      assertHead(jetty.send("HEAD", "/api/shared/returned"), jetty.get("/api/shared/returned"));
    }
  }

  private static void assertHead(HttpResponse<String> head, HttpResponse<String> get) {
    assertThat(head.body(), is(""));
    assertThat(whole(head) + get.body(), is(whole(get)));
    assertThat(
        head.headers().firstValue("Content-Length"),
        is(get.headers().firstValue("Content-Length")));
  }
}
