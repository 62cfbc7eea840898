package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.body.ProblemRenderer;
import dev.gatehouse.internal.denial.DenialWriter;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeRequest;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A denial whose response is the application's: completed where nothing of its is touched. */
class ResponseRewriterTest {

  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().realm("orders").build());
  private final FakeContainer container = new FakeContainer(FakeExchange.application());
  private final MultivaluedMap<String, Object> own = new MultivaluedHashMap<>();
  private boolean hasEntity;

  /** Nobody may change it. */
  private ContainerResponseContext response(int status) {
    return FakeExchange.fake(
        ContainerResponseContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getStatus" -> status;
              case "getHeaders" -> own;
              case "hasEntity" -> hasEntity;
              case "getEntity" -> null;
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private void rewrite(int status) {
    MultivaluedMap<String, Object> before = new MultivaluedHashMap<>();
    own.forEach((name, lines) -> before.put(name, List.copyOf(lines)));
    DenialWriter writer =
        LazyDenialWriter.of(settings, DenialBodies.of(settings), container.webApplication(), false);

    new ResponseRewriter(container)
        .rewrite(
            writer,
            writer.denials().byApplication(status, null),
            container.challenges(),
            FakeRequest.of("/orders"),
            new FakeContainerRequest(null).context(),
            response(status));

    assertThat(own, is(before));
  }

  private List<Object> written(String header) {
    return container.written().get(header);
  }

  @Test
  void whatAnEmptyOneLacksGoesToTheContainersResponse() {
    rewrite(401);

    assertThat(written("WWW-Authenticate"), contains("Bearer realm=\"orders\""));
    assertThat(written("Cache-Control"), contains("no-store"));
    assertThat(written("Content-Language"), contains("en"));
    assertThat(written("Vary"), contains("Accept"));
    assertThat(written("X-Content-Type-Options"), contains("nosniff"));
    assertThat(written("Content-Type"), contains(ProblemRenderer.PROBLEM_JSON));
    assertThat(container.body(), containsString("\"reason\":\"application\""));
    assertThat(container.sent(), is(0));
  }

  @Test
  void a403GetsNoChallenge() {
    rewrite(403);

    assertThat(written("WWW-Authenticate"), is(nullValue()));
    assertThat(container.body(), containsString("\"status\":403"));
  }

  @Test
  void theChallengesOfTheApplicationGoOutByItself() {
    own.add("WWW-Authenticate", "ApiKey realm=\"k\"");
    own.add("X-Kept", "yes");
    rewrite(401);

    assertThat(container.written().containsKey("WWW-Authenticate"), is(false));
    assertThat(container.written().containsKey("X-Kept"), is(false));
    assertThat(container.body(), containsString("\"status\":401"));
  }

  @Test
  void whatTheContainerHasPutThereDoesNotGoOutBesideTheApplications() {
    container.challenging("Negotiate");
    own.add("WWW-Authenticate", "ApiKey realm=\"k\"");
    rewrite(401);

    assertThat(written("WWW-Authenticate"), is(empty()));
  }

  @Test
  void aChallengeThatIsNoneGoesNowhere() {
    own.add("WWW-Authenticate", "please log in");
    try (CapturedLog log = new CapturedLog("dev.gatehouse", java.util.logging.Level.ALL)) {
      rewrite(401);

      assertThat(log.messages(java.util.logging.Level.WARNING).size(), is(1));
    }
    assertThat(container.sent(), is(401));
    assertThat(written("WWW-Authenticate"), contains("Bearer realm=\"orders\""));
    assertThat(written("Content-Type"), contains(ProblemRenderer.PROBLEM_JSON));
    assertThat(container.body(), containsString("\"status\":401"));
  }

  @Test
  void theBodyOfTheApplicationIsTheBody() {
    hasEntity = true;
    own.add("Content-Type", "text/plain");
    rewrite(401);

    assertThat(container.body(), is(nullValue()));
    assertThat(container.written().containsKey("Content-Type"), is(false));
    assertThat(written("WWW-Authenticate"), contains("Bearer realm=\"orders\""));
    assertThat(written("Cache-Control"), contains("no-store"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETag", "Content-Length", "Content-Encoding", "Last-Modified"})
  void headersThatDescribeAnotherBodyStayWhereTheyAre(String name) {
    own.add(name, "1");
    rewrite(403);

    assertThat(container.sent(), is(403));
    assertThat(container.written().containsKey(name), is(false));
    assertThat(container.body(), containsString("\"status\":403"));
  }

  @Test
  void whatMustNotGoOutAsItIsGoesOutRight() {
    own.add("Cache-Control", "max-age=60");
    own.add("Vary", "Origin");
    rewrite(401);

    assertThat(container.sent(), is(401));
    assertThat(written("Cache-Control"), contains("no-store"));
    assertThat(written("Vary"), contains("Origin", "Accept"));
  }
}
