package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DeniedRequest;
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
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When listeners are told, and that they are told once. */
class ToldDenialsTest {

  private final List<String> told = new ArrayList<>();
  private final List<Optional<AccessRule>> rules = new ArrayList<>();
  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().realm("orders").listener(notes()).build());
  private final FakeContainer container = new FakeContainer(FakeExchange.application());
  private final LazyDenialWriter writer =
      new LazyDenialWriter(settings, DenialBodies.of(settings), container, false);
  private final DenialRecords records = new DenialRecords(writer, container);
  private final FakeContainerRequest request = new FakeContainerRequest(null);

  private DenialListener notes() {
    return new DenialListener() {
      @Override
      public void denied(Denial denial, DeniedRequest asked) {
        told.add(denial.status() + " " + denial.reason().code() + " " + denial.challenges());
        rules.add(asked.rule());
      }

      @Override
      public void replaced(Denial denial, int sent, DeniedRequest asked) {
        told.add(denial.status() + " sent " + sent + " " + asked.path());
        rules.add(asked.rule());
      }
    };
  }

  private void tell(FakeResponse response) {
    new DenialTelling(writer, container).filter(request.context(), response.context());
  }

  private void passFilters(int first, int last) {
    tell(FakeResponse.of(first));
    new DenialResponseFilter(writer, container, new ResponseRewriter(container))
        .filter(request.context(), FakeResponse.of(last).context());
  }

  private Refusal refuse(DenialReason reason) {
    request.ruledBy(AccessRule.authenticated());
    return records.refuse(writer.get().denials().of(reason), request.guarded(), request.context());
  }

  @Test
  void aDecisionIsToldAtOnce() {
    Refusal refusal = refuse(DenialReason.CREDENTIALS_MISSING);

    assertThat(told, contains("401 credentials-missing [Bearer realm=\"orders\"]"));
    assertThat(refusal.denial(), is(request.guarded().denial()));
  }

  @Test
  void theRuleThatIsNotMetIsTold() {
    refuse(DenialReason.CREDENTIALS_MISSING);

    assertThat(rules, contains(Optional.of(AccessRule.authenticated())));
  }

  @Test
  void itIsToldOnceMoreWhereAnotherStatusIsSent() {
    refuse(DenialReason.ROLE_MISSING);
    passFilters(403, 404);

    assertThat(
        rules,
        contains(Optional.of(AccessRule.authenticated()), Optional.of(AccessRule.authenticated())));
  }

  @Test
  void whatTheApplicationRefusedBreaksNoRule() {
    passFilters(403, 403);

    assertThat(rules, contains(Optional.empty()));
  }

  @Test
  void itIsToldWithTheChallengesOfTheContainer() {
    request.guarded().challengedByMechanism(List.of("Negotiate"));

    refuse(DenialReason.CREDENTIALS_MISSING);

    assertThat(told, contains("401 credentials-missing [Negotiate]"));
  }

  @Test
  void andNotOnceMoreByItsResponse() {
    refuse(DenialReason.ROLE_MISSING);

    passFilters(403, 403);

    assertThat(told, contains("403 role-missing []"));
  }

  @Test
  void whatTheApplicationRefusedIsToldByTheFirstResponseFilter() {
    FakeResponse response = FakeResponse.of(401);
    response.headers().add("WWW-Authenticate", "ApiKey realm=\"k\"");

    tell(response);

    assertThat(told, contains("401 application [ApiKey realm=\"k\"]"));
  }

  @Test
  void elseByTheLast() {
    passFilters(200, 403);

    assertThat(told, contains("403 application []"));
  }

  @ParameterizedTest
  @CsvSource({"200, 200", "404, 404", "500, 500", "302, 200"})
  void whatIsNoDenialIsNotTold(int first, int last) {
    passFilters(first, last);

    assertThat(told, is(empty()));
    assertThat(request.guarded().denial(), is(nullValue()));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 404, 500})
  void anotherStatusInPlaceOfADenialIsToldOnce(int sent) {
    refuse(DenialReason.ROLE_MISSING);

    passFilters(403, sent);
    passFilters(sent, sent);

    assertThat(told, contains("403 role-missing []", "403 sent " + sent + " /app/orders"));
  }

  @Test
  void soIsOneInPlaceOfWhatTheApplicationRefused() {
    passFilters(401, 403);

    assertThat(
        told, contains("401 application [Bearer realm=\"orders\"]", "401 sent 403 /app/orders"));
  }

  @Test
  void whatTheContainerAnswersIsNotTold() {
    Refusal.by(Response.status(401).build()).abort(request.context());

    passFilters(401, 401);

    assertThat(told, is(empty()));
  }

  @Test
  void aBeansRefusalIsDecidedByTheFirstFilterThatSeesIt() {
    FakeResponse response = new FakeResponse(DenialResponses.ofBean());

    tell(response);

    assertThat(told, contains("401 credentials-missing [Bearer realm=\"orders\"]"));
    assertThat(response.status(), is(401));
    assertThat(response.entity(), is(nullValue()));
  }

  @Test
  void aListenerThatKnowsNothingOfReplacedDenialsIsLeftInPeace() {
    DenialListener simple = (denial, asked) -> told.add("denied");

    simple.replaced(writer.get().denials().of(DenialReason.DENIED), 200, null);

    assertThat(told, is(empty()));
  }
}
