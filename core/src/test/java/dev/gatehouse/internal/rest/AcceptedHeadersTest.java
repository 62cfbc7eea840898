package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResponse;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an authenticator has for the answer to whom it accepted, and what goes before it. */
class AcceptedHeadersTest {

  private static final Map<String, List<String>> NONCES = Map.of("DPoP-Nonce", List.of("a", "b"));
  private static final Map<String, List<String>> NONCES_NOT_STORED =
      Map.of("DPoP-Nonce", List.of("a", "b"), "Cache-Control", List.of("no-store"));

  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().realm("orders").exposeChallenge(true).build());
  private final FakeContainer container = new FakeContainer(FakeExchange.application());
  private final LazyDenialWriter writer =
      new LazyDenialWriter(settings, DenialBodies.of(settings), container, false);
  private final FakeContainerRequest request = new FakeContainerRequest(null);

  private FakeResponse answer(Response made) {
    request
        .sending("Authorization", "Bearer token")
        .authenticatedBy(
            new BearerAuthenticator(
                token ->
                    AuthenticationResult.accepted(Caller.of("alice"))
                        .withHeader("DPoP-Nonce", "a")
                        .withHeader("DPoP-Nonce", "b")));
    FakeResponse response = new FakeResponse(made);
    new DenialResponseFilter(writer, container, new ResponseRewriter(container))
        .filter(request.context(), response.context());
    return response;
  }

  private Map<String, List<String>> addedTo(Response.ResponseBuilder made) {
    answer(made.build());
    return container.added();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 302, 404, 500})
  void anAnswerHasThemAndIsKeptOutOfCaches(int status) {
    assertThat(addedTo(Response.status(status)), is(NONCES_NOT_STORED));
  }

  @Test
  void theApplicationsResponseIsNotTouched() {
    Response shared = Response.ok().build();
    answer(shared);

    assertThat(shared.getHeaders().isEmpty(), is(true));
  }

  @Test
  void aHeadIsReadAsAGetIs() {
    request.by("HEAD");
    new RequestStart().filter(request.context());
    request.by("GET");

    assertThat(addedTo(Response.ok()), is(NONCES_NOT_STORED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "QUERY"})
  void answersToOtherMethodsAreNotStoredAnyway(String method) {
    request.by(method);

    assertThat(addedTo(Response.ok().header("ETag", "v1")), is(NONCES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DPoP-Nonce", "dpop-nonce", "DPOP-NONCE"})
  void whatTheApplicationSetStaysAlone(String name) {
    assertThat(addedTo(Response.ok().header(name, "own")), is(Map.of()));
  }

  @Test
  void soDoesWhatItSetInItsServletContainer() {
    container.having("DPoP-Nonce");

    assertThat(addedTo(Response.ok()), is(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control|max-age=60",
        "cache-control|private",
        "Cache-Control|no-cache",
        "Expires|0",
        "Pragma|no-cache",
        "etag|v1",
        "Last-Modified|Mon, 30 Nov 2026 12:00:00 GMT"
      })
  void anAnswerThatMayBeStoredHasNone(String name, String value) {
    assertThat(addedTo(Response.ok().header(name, value)), is(Map.of()));
  }

  @Test
  void norHasOneThatMayBeByItsServletContainer() {
    container.having("ETag");

    assertThat(addedTo(Response.ok()), is(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-store", "private, No-Store", "max-age=0,no-store"})
  void anAnswerThatMayNotBeStoredHasThemAsItIs(String caching) {
    assertThat(
        addedTo(Response.ok().header("cache-control", caching).header("ETag", "v1")), is(NONCES));
  }

  @Test
  void aDenialHasThem() {
    new DenialRecords(writer, container)
        .refuse(
            writer.get().denials().of(DenialReason.ROLE_MISSING),
            request.guarded(),
            request.context())
        .abort(request.context());
    FakeResponse response = answer(request.aborted().get(0));

    assertThat(response.headers().get("DPoP-Nonce"), contains("a", "b"));
    assertThat(response.headers().get("Cache-Control"), contains("no-store"));
    assertThat(response.headers().get("Access-Control-Expose-Headers"), contains("DPoP-Nonce"));
    assertThat(container.added(), is(Map.of()));
  }

  @Test
  void aDenialOfTheApplicationHasThemBesideItsOwn() {
    answer(Response.status(403).header("X-Own", "1").build());
    assertThat(container.written().get("DPoP-Nonce"), contains("a", "b"));
  }

  @Test
  void butForThoseThatItHas() {
    answer(Response.status(403).header("dpop-nonce", "own").build());
    assertThat(container.written().get("DPoP-Nonce"), is(nullValue()));
  }

  @Test
  void whatTakesThePlaceOfADenialHasThem() {
    new DenialRecords(writer, container)
        .refuse(
            writer.get().denials().of(DenialReason.ROLE_MISSING),
            request.guarded(),
            request.context());

    assertThat(addedTo(Response.status(404)), is(NONCES_NOT_STORED));
  }
}
