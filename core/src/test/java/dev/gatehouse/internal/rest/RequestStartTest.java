package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.denial.RestDeniedRequest;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStartTest {

  @ParameterizedTest
  @CsvSource({"GET, GET", "HEAD, HEAD"})
  void theMethodIsTheOneThatWasSent(String method, String expected) {
    FakeContainerRequest asked = new FakeContainerRequest(null).by(method);
    new RequestStart().filter(asked.context());

    // As Jersey does while it matches.
    asked.by("GET");

    assertThat(
        new RestDeniedRequest(asked.context(), Endpoints.NOBODY, null).method(), is(expected));
  }
}
