package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.denial.RestDeniedRequest;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStartTest {

  private final FakeContainerRequest asked =
      new FakeContainerRequest(null).sending("Authorization", "Bearer abc");

  @ParameterizedTest
  @CsvSource({"GET, GET", "HEAD, HEAD"})
  void theMethodIsTheOneThatWasSent(String method, String expected) {
    asked.by(method);
    new RequestStart().filter(asked.context());

    // As Jersey does while it matches.
    asked.by("GET");

    assertThat(
        new RestDeniedRequest(asked.context(), asked.guarded(), Endpoints.NOBODY, Endpoints.SCOPES)
            .method(),
        is(expected));
  }

  @Test
  void whatAnEarlierDispatchLeftIsForgotten() {
    GuardedRequest earlier = asked.ruledBy(AccessRule.denyAll()).guarded();

    new RequestStart().filter(asked.context());

    assertThat(asked.guarded(), is(not(sameInstance(earlier))));
    assertThat(asked.guarded().rule(), is(nullValue()));
    assertThat(asked.guarded().authorization(asked.context()).lines(), contains("Bearer abc"));
  }
}
