package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of one web application. */
class WebApplicationTest {

  private static final Mechanism BASIC = new Mechanism("BASIC", "store");
  private static final Mechanism FORM = new Mechanism("FORM", "");

  private static WebApplication application(Mechanism ofDescriptor, Mechanism... ofClasses) {
    return new WebApplication("orders", Set.of(), () -> List.of(ofClasses), ofDescriptor, true);
  }

  @Test
  void whatClassesSayIsCloserToRestThanWebXml() {
    assertThat(application(FORM, BASIC, BASIC).mechanisms(), contains(BASIC));
    assertThat(application(FORM).mechanisms(), contains(FORM));
    assertThat(application(null).mechanisms(), is(List.of()));
  }

  @Test
  void whatHasNoChallengeGivesNone() {
    assertThat(application(null, FORM).challenges("realm", false), is(List.of()));
    assertThat(
        application(null, FORM, BASIC).challenges("realm", false),
        contains(Challenge.of("Basic", "store").with("charset", "UTF-8")));
  }

  @Test
  void theFirstRestApplicationAnswersForTheContainer() {
    Settings settings = Settings.NONE;
    WebApplication application = application(null);
    assertThat(application.writer(), is(nullValue()));

    DenialWriter first =
        LazyDenialWriter.of(settings, DenialBodies.of(settings), application, false);
    application.publish(first);
    application.publish(
        LazyDenialWriter.of(settings, DenialBodies.of(settings), application, false));

    assertThat(application.writer(), is(sameInstance(first)));
  }

  @Test
  void stepsWaitUntilEverythingHasStarted() {
    List<String> steps = new ArrayList<>();
    WebApplication application = application(null);
    application.whenStarted(() -> steps.add("first"));
    application.whenStarted(() -> steps.add("second"));
    assertThat(steps, is(List.of()));

    application.started();

    assertThat(steps, contains("first", "second"));
  }

  @Test
  void whereNobodyTellsOfTheStartNothingWaitsForIt() {
    WebApplication untold = new WebApplication("orders", Set.of(), List::of, null, false);
    List<String> run = new ArrayList<>();

    assertThat(untold.whenStarted(() -> run.add("untold")), is(false));
    untold.started();
    assertThat(FakeExchange.application().whenStarted(() -> run.add("told")), is(true));

    assertThat(run.isEmpty(), is(true));
  }
}
