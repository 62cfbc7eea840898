package org.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.testkit.TestDeniedRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestDeniedRequestTest {

  @Test
  void atFirstNobodyAsksForWhatNoEndpointHas() {
    TestDeniedRequest request = TestDeniedRequest.get("/orders/7");

    assertThat(request.method(), is("GET"));
    assertThat(request.path(), is("/orders/7"));
    assertThat(request.caller(), is(Optional.empty()));
    assertThat(request.header("Accept"), is(Optional.empty()));
    assertThat(request.rule(), is(Optional.empty()));
    assertThat(request.pathTemplate(), is(Optional.empty()));
  }

  @Test
  void itHasWhatItWasGiven() {
    TestDeniedRequest request =
        TestDeniedRequest.of("DELETE", "/orders/7")
            .withPathTemplate("/orders/{id}")
            .withHeader("X-Request-Id", "7")
            .withRule(AccessRule.rolesAllowed("admin"))
            .withCaller("alice");

    assertThat(request.method(), is("DELETE"));
    assertThat(request.caller(), is(Optional.of("alice")));
    assertThat(request.header("X-Request-Id"), is(Optional.of("7")));
    assertThat(request.rule(), is(Optional.of(AccessRule.rolesAllowed("admin"))));
    assertThat(request.pathTemplate(), is(Optional.of("/orders/{id}")));
  }

  @Test
  void headerLinesAreFoundInAnyCaseAndJoinedByComma() {
    TestDeniedRequest one = TestDeniedRequest.get("/").withHeader("X-Request-Id", "7");
    TestDeniedRequest two = one.withHeader("x-request-id", "8");

    assertThat(two.header("X-REQUEST-ID"), is(Optional.of("7,8")));
    assertThat("the first is as it was", one.header("x-request-id"), is(Optional.of("7")));
  }

  @Test
  void headersAreNeverPrinted() {
    assertThat(
        TestDeniedRequest.get("/orders").withHeader("Cookie", "s3cret").toString(),
        is("GET /orders"));
  }

  @Test
  void nothingIsNull() {
    TestDeniedRequest request = TestDeniedRequest.get("/");

    assertThrows(NullPointerException.class, () -> TestDeniedRequest.get(null));
    assertThrows(NullPointerException.class, () -> TestDeniedRequest.of(null, "/"));
    assertThrows(NullPointerException.class, () -> request.withCaller(null));
    assertThrows(NullPointerException.class, () -> request.withRule(null));
    assertThrows(NullPointerException.class, () -> request.withPathTemplate(null));
    assertThrows(NullPointerException.class, () -> request.withHeader(null, "x"));
    assertThrows(NullPointerException.class, () -> request.withHeader("x", null));
  }
}
