package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.denial.DenialResponses;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the exceptions of enterprise beans and Jakarta Security. */
class BeanExceptionMappersTest {

  static Stream<Response> responses() {
    return Stream.of(
        new EjbAccessExceptionMapper().toResponse(new EJBAccessException("s3cret")),
        new AccessLocalExceptionMapper().toResponse(new AccessLocalException("s3cret")),
        new AuthenticationExceptionMapper().toResponse(new AuthenticationException("s3cret")));
  }

  @ParameterizedTest
  @MethodSource("responses")
  void theMappersLeaveItToTheResponseFilter(Response response) {
    assertThat(response.getStatus(), is(403));
    assertThat(response.hasEntity(), is(false));
    assertThat(DenialResponses.isMadeHere(response.getHeaders()), is(true));
    assertThat(response.getHeaders(), is(DenialResponses.ofBean().getHeaders()));
    assertThat(response.getStringHeaders(), is(Map.of("Cache-Control", List.of("no-store"))));
  }
}
