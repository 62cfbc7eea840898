package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.servlet.WebApplications;
import dev.gatehouse.internal.settings.Settings;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;
import org.junit.jupiter.api.Test;

/** What is known of one web application, by whichever way REST comes to it. */
class WebApplicationTest {

  private static final Mechanism BASIC = new Mechanism("BASIC", "store");
  private static final Mechanism FORM = new Mechanism("FORM", "");

  @LoginConfig(authMethod = "MP-JWT", realmName = "tokens")
  private static final class ByJwt {}

  private final Map<String, Object> attributes = new HashMap<>();

  private ServletContext context() {
    return FakeExchange.fake(
        ServletContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getContextPath" -> "/orders";
              case "getServletContextName" -> null;
              case "getClassLoader" -> WebApplicationTest.class.getClassLoader();
              case "getResourceAsStream" ->
                  new ByteArrayInputStream(
                      "<web-app><login-config><auth-method>FORM</auth-method></login-config></web-app>"
                          .getBytes(StandardCharsets.UTF_8));
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private static WebApplication application(Mechanism ofDescriptor, Mechanism... ofClasses) {
    return new WebApplication("orders", Set.of(), () -> List.of(ofClasses), ofDescriptor, true);
  }

  @Test
  void whatTheInitializerHasMadeKnownIsFound() {
    WebApplication known = WebApplications.remember(context(), Set.of(ByJwt.class), true);

    assertThat(WebApplications.of(context()), is(sameInstance(known)));
    assertThat(known.mechanisms(), contains(new Mechanism("MP-JWT", "tokens")));
    assertThat(known.ofDescriptor(), is(FORM));
  }

  @Test
  void withoutAnInitializerTheContextTellsWhatItCan() {
    WebApplication found = WebApplications.of(context());

    assertThat(found.name(), is("orders"));
    assertThat(found.scanned(), is(Set.of()));
    assertThat(found.mechanisms(), contains(FORM));
    assertThat(WebApplications.of(context()), is(sameInstance(found)));
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
    assertThat(application.answers(), is(nullValue()));

    DenialAnswers first = LateAnswers.of(settings, DenialBodies.of(settings), application, false);
    application.publish(first);
    application.publish(LateAnswers.of(settings, DenialBodies.of(settings), application, false));

    assertThat(application.answers(), is(sameInstance(first)));
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
