package dev.gatehouse.jersey.denials;

import static dev.gatehouse.DenialReason.CREDENTIALS_INVALID;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.testkit.HttpAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resource method lets through of the beans that it calls. */
class BeanRefusalTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  /** Open to everybody; what it calls is not. */
  @Path("bean")
  @PermitAll
  public static class Calling {

    /** Never returns. */
    @GET
    @Path("{thrown}")
    public String get(@PathParam("thrown") String thrown) throws Exception {
      throw switch (thrown) {
        case "EJBAccessException" -> new EJBAccessException("s3cret");
        case "AccessLocalException" -> new AccessLocalException("s3cret");
        case "AuthenticationException" -> new AuthenticationException("s3cret");
        case "wrapped" -> new EJBException(new EJBException(new EJBAccessException("s3cret")));
        case "not-found" -> new EJBException(new NotFoundException("s3cret"));
        case "mapped" -> new EJBException(new IllegalArgumentException("s3cret"));
        default -> new EJBException("s3cret");
      };
    }
  }

  private static EmbeddedJersey start(Class<?>... more) {
    return new EmbeddedJersey(
        new ResourceConfig(Calling.class, Callers.OfTheServer.class).registerClasses(more));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "EJBAccessException",
        "AccessLocalException",
        "AuthenticationException",
        "wrapped"
      })
  @Tag("H-01")
  @Tag("H-03")
  @DisplayName("the refusal of a bean is 401 for nobody, 403 for a known caller")
  void refused(String thrown) throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertThat(jersey.get("/bean/" + thrown), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(
          jersey.get("/bean/" + thrown, "X-Caller", "UNAUTHENTICATED"),
          denial(CREDENTIALS_MISSING, BEARER));
      assertThat(
          jersey.get("/bean/" + thrown, "Authorization", "Bearer x"),
          denial(CREDENTIALS_INVALID, BEARER + ", error=\"invalid_token\""));
      assertThat(jersey.get("/bean/" + thrown, "X-Caller", "alice"), denial(ROLE_MISSING));
    }
  }

  @Test
  @Tag("H-22")
  @DisplayName("HEAD is refused without a body")
  void head() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertThat(
          jersey.send("HEAD", "/bean/EJBAccessException", "X-Caller", "alice"),
          denial(ROLE_MISSING).withBody(""));
    }
  }

  /** The application's own. */
  public static class Hiding implements ExceptionMapper<EJBAccessException> {
    @Override
    public Response toResponse(EJBAccessException exception) {
      return Response.status(404).entity("hidden").type("text/plain").build();
    }
  }

  /** The application's own. */
  public static class Mapping implements ExceptionMapper<IllegalArgumentException> {
    @Override
    public Response toResponse(IllegalArgumentException exception) {
      return Response.status(422).entity("mapped").type("text/plain").build();
    }
  }

  private static void assertAnswer(HttpResponse<String> response, int status, String body) {
    assertThat(response.statusCode(), is(status));
    assertThat(response.headers().map().containsKey("www-authenticate"), is(false));
    assertThat(response.body(), is(body));
  }

  @Test
  @DisplayName("the application's own mapper for the same exception wins")
  void applicationsMapperWins() throws Exception {
    try (EmbeddedJersey jersey = start(Hiding.class)) {
      assertAnswer(jersey.get("/bean/EJBAccessException"), 404, "hidden");
      assertThat(jersey.get("/bean/AccessLocalException"), denial(CREDENTIALS_MISSING, BEARER));
    }
  }

  private static String answer(String thrown, boolean guarded) throws Exception {
    ResourceConfig config =
        new ResourceConfig(Calling.class, Mapping.class)
            .property("jakarta.ws.rs.loadServices", guarded);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      HttpResponse<String> response = jersey.get("/bean/" + thrown);
      return response.statusCode() + response.body();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"mapped", "not-found", "other"})
  @DisplayName("what a bean threw for another reason goes the way that it goes without Gatehouse")
  void otherCauses(String thrown) throws Exception {
    assertThat(answer(thrown, true), is(answer(thrown, false)));
  }

  /** Run by another class loader, in which an API is missing. */
  public static final class Lacking {

    private Lacking() {}

    /** Status, headers and body, in types that class loaders share. */
    public static List<Object> get() throws Exception {
      try (EmbeddedJersey jersey = new EmbeddedJersey(new ResourceConfig(GuardedResource.class))) {
        HttpResponse<String> response = jersey.get("/guarded/user");
        return List.of(response.statusCode(), response.headers().map(), response.body());
      }
    }
  }

  @ParameterizedTest(name = "without {0}")
  @ValueSource(
      strings = {
        "ejb",
        "security\\.enterprise",
        "authentication",
        "enterprise\\.cdi",
        "servlet",
        "(ejb|security\\.enterprise|authentication|enterprise\\.cdi|servlet|transaction)"
      })
  @DisplayName("where exactly one optional API is missing, or all of them, it guards all the same")
  @SuppressWarnings("unchecked") // as Lacking says
  void withoutTheApi(String missing) throws Exception {
    URL[] urls =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .filter(file -> !file.getName().matches("jakarta\\." + missing + "-api-.*"))
            .map(BeanRefusalTest::url)
            .toArray(URL[]::new);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader lacking = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(lacking);
      List<Object> answer =
          (List<Object>) lacking.loadClass(Lacking.class.getName()).getMethod("get").invoke(null);

      assertThat(
          new HttpAnswer(
              (int) answer.get(0),
              (Map<String, List<String>>) answer.get(1),
              (String) answer.get(2)),
          denial(CREDENTIALS_MISSING, BEARER));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static URL url(File file) {
    try {
      return file.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
