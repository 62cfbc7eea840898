package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.AccessRule;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.DenialResponses;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.Refusal;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResponse;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which responses are completed, in what order of challenges, and which are left alone. */
class DenialResponseFilterTest {

  private static final String BEARER = "Bearer realm=\"orders\"";

  private final List<String> told = new ArrayList<>();
  private final Settings settings =
      GivenSettings.of(
          GatehouseFeature.builder()
              .realm("orders")
              .listener(
                  (denial, denied) -> told.add(denial.status() + " " + denial.reason().code()))
              .build());
  private final FakeContainer container = new FakeContainer(FakeExchange.application());
  private final LazyDenialWriter writer =
      new LazyDenialWriter(settings, DenialBodies.of(settings), container, false);
  private final FakeContainerRequest request = new FakeContainerRequest(null);
  private FakeResponse response;

  /** One that was made for this request, with its headers as they are by now. */
  private MultivaluedMap<String, Object> filter(Response made) {
    response = new FakeResponse(made);
    new DenialResponseFilter(writer, container, new ResponseRewriter(container))
        .filter(request.context(), response.context());
    return response.headers();
  }

  private Refusal decided(DenialReason reason) {
    request.ruledBy(AccessRule.denyAll());
    return new DenialRecords(writer, container)
        .refuse(writer.get().denials().of(reason), request.guarded(), request.context());
  }

  private Response refused(Refusal refusal) {
    refusal.abort(request.context());
    return request.aborted().get(0);
  }

  private String body() {
    return new String((byte[]) response.entity(), StandardCharsets.UTF_8);
  }

  @Test
  void whatWasDecidedHereIsWrittenHere() {
    MultivaluedMap<String, Object> headers = filter(refused(decided(DenialReason.ROLE_MISSING)));

    assertThat(body(), containsString("role-missing"));
    assertThat(headers.getFirst("X-Content-Type-Options"), is("nosniff"));
    assertThat(told, contains("403 role-missing"));
    assertThat(container.written().isEmpty(), is(true));
  }

  @Test
  void theChallengeOfTheMechanismThatWasAskedGoesOut() {
    request.guarded().challengedByMechanism(List.of("ApiKey realm=\"k\""));

    MultivaluedMap<String, Object> headers =
        filter(refused(decided(DenialReason.CREDENTIALS_MISSING)));

    assertThat(headers.get("WWW-Authenticate"), contains("ApiKey realm=\"k\""));
  }

  @Test
  void elseThatOnTheContainersResponseDoesAndOnce() {
    request.guarded().challengedByMechanism(List.of());
    container.challenging("Negotiate");

    MultivaluedMap<String, Object> headers =
        filter(refused(decided(DenialReason.CREDENTIALS_MISSING)));

    assertThat(container.written().get("WWW-Authenticate"), contains("Negotiate"));
    assertThat(headers.get("WWW-Authenticate"), is(nullValue()));
  }

  @Test
  void a403TakesTheContainersChallengeFromItsResponse() {
    container.challenging("Negotiate");
    filter(refused(decided(DenialReason.ROLE_MISSING)));

    assertThat(container.written().get("WWW-Authenticate"), is(empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 401, 429})
  void whatTheContainerAnswersIsLeftAlone(int code) {
    Refusal.by(Response.status(code).build()).abort(request.context());
    container.challenging("Negotiate");

    assertThat(filter(request.aborted().get(0)).isEmpty(), is(true));
    assertThat(response.entity(), is(nullValue()));
    assertThat(container.written().isEmpty(), is(true));
    assertThat(told, is(empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 404, 500})
  void whatIsNoDenialIsLeftAloneWithTheLastTokenOfItsHandshake(int code) {
    container.challenging("Negotiate YIIlast=");

    assertThat(filter(Response.status(code).build()).isEmpty(), is(true));
    assertThat(container.written().isEmpty(), is(true));
    assertThat(told, is(empty()));
  }

  @Test
  void theAuditHearsOfADenialThatTheApplicationHides() {
    decided(DenialReason.ROLE_MISSING);

    assertThat(filter(Response.status(404).build()).isEmpty(), is(true));
    assertThat(told, contains("403 role-missing"));
  }

  @Test
  void aBeansRefusalIsDecidedByTheCaller() {
    MultivaluedMap<String, Object> headers = filter(DenialResponses.ofBean());

    assertThat(response.status(), is(401));
    assertThat(headers.get("WWW-Authenticate"), contains(BEARER));
    assertThat(body(), containsString("credentials-missing"));
    assertThat(told, contains("401 credentials-missing"));
  }

  @Test
  void whatTheApplicationMadeIsCompletedElsewhereThanOnItself() {
    Response shared = Response.status(401).build();

    filter(shared);

    assertThat(shared.getHeaders().keySet(), is(Set.of()));
    assertThat(response.entity(), is(nullValue()));
    assertThat(container.written().get("WWW-Authenticate"), contains(BEARER));
    assertThat(container.body(), containsString("application"));
    assertThat(told, contains("401 application"));
  }
}
