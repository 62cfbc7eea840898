package dev.gatehouse.jersey.callers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an authenticator adds to a 401 gets to the client, whoever writes the 401. */
class RefusalHeadersTest {

  private static final Response CONSTANT = Response.status(401).build();

  /** Sends the exception's own response. */
  static class OfException implements ExceptionMapper<NotAuthorizedException> {
    @Override
    public Response toResponse(NotAuthorizedException exception) {
      return exception.getResponse();
    }
  }

  /** Sends words of its own. */
  static class OwnWords implements ExceptionMapper<NotAuthorizedException> {
    @Override
    public Response toResponse(NotAuthorizedException exception) {
      return Response.status(401).entity("log in first").type("text/plain").build();
    }
  }

  /** Sends the same response to everybody. */
  static class Constant implements ExceptionMapper<NotAuthorizedException> {
    @Override
    public Response toResponse(NotAuthorizedException exception) {
      return CONSTANT;
    }
  }

  /** Hides what is there. */
  static class Hiding implements ExceptionMapper<NotAuthorizedException> {
    @Override
    public Response toResponse(NotAuthorizedException exception) {
      return Response.status(404).build();
    }
  }

  /** Its bean is guarded by the container. */
  @Path("bean")
  public static class BeanCaller {

    /** As a container refuses. */
    @GET
    public String call() {
      throw new EJBAccessException();
    }
  }

  private static EmbeddedJersey start(Class<?>... mappers) {
    return new EmbeddedJersey(
        new ResourceConfig(GuardedResource.class, BeanCaller.class)
            .registerClasses(mappers)
            .register(
                GatehouseFeature.builder()
                    .authenticator(
                        new BearerAuthenticator(
                            token ->
                                AuthenticationResult.invalid().withHeader("DPoP-Nonce", "n-1")))
                    .build()));
  }

  private static List<String> nonces(HttpResponse<String> response) {
    return response.headers().allValues("DPoP-Nonce");
  }

  static Stream<Named<Class<?>>> mappers() {
    return Stream.of(
        Named.of("the exception's response", OfException.class),
        Named.of("a response of its own", OwnWords.class),
        Named.of("a constant", Constant.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mappers")
  @DisplayName("a mapper of the application chooses words and keeps the header fields")
  void mapperKeepsTheHeaderFields(Class<?> mapper) throws Exception {
    try (EmbeddedJersey jersey = start(mapper)) {
      HttpResponse<String> refused = jersey.get("/guarded/user", "Authorization", "Bearer stale");
      assertThat(refused.statusCode(), is(401));
      assertThat(nonces(refused), is(List.of("n-1")));

      HttpResponse<String> missing = jersey.get("/guarded/user");
      assertThat(missing.statusCode(), is(401));
      assertThat("no check, no nonce", nonces(missing), is(List.of()));
    }
  }

  @Test
  @DisplayName("another status than 401 has none of them")
  void otherStatusHasNone() throws Exception {
    try (EmbeddedJersey jersey = start(Hiding.class)) {
      HttpResponse<String> hidden = jersey.get("/guarded/user", "Authorization", "Bearer stale");
      assertThat(hidden.statusCode(), is(404));
      assertThat(nonces(hidden), is(List.of()));
    }
  }

  @Test
  @DisplayName("where a bean refuses in place of the guard, the 401 has them too")
  void beanRefusalHasThem() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      HttpResponse<String> refused = jersey.get("/bean", "Authorization", "Bearer stale");
      assertThat(refused.statusCode(), is(401));
      assertThat(nonces(refused), is(List.of("n-1")));
    }
  }
}
