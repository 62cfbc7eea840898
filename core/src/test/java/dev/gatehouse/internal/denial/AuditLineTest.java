package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeRequest;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else than caller, request and reason an audit line has. */
class AuditLineTest {

  private static final String LINE = "authz_fail:alice,GET /orders status=403 reason=role-missing";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Denial ROLE_MISSING =
      Denial.of(DenialReason.ROLE_MISSING.status(), DenialReason.ROLE_MISSING, List.of());

  private record Asked(Map<String, String> headers) implements DeniedRequest {

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String path() {
      return "/orders";
    }

    @Override
    public Optional<String> caller() {
      return Optional.of("alice");
    }

    @Override
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  private static List<String> logged(Settings settings, String... header) {
    Map<String, String> headers =
        header.length == 4
            ? Map.of(header[0], header[1], header[2], header[3])
            : Map.of(header[0], header[1]);
    return logged(settings, headers);
  }

  private static List<String> logged(Settings settings, Map<String, String> headers) {
    DenialWriter writer = LazyDenialWriter.of(settings, DenialBodies.of(settings), null, false);
    try (CapturedLog log = new CapturedLog("dev.gatehouse.audit", Level.ALL)) {
      writer.tell(ROLE_MISSING, new Asked(headers));
      return log.messages(Level.INFO);
    }
  }

  private static final Settings DEFAULT = Settings.NONE;
  private static final Settings NAMED =
      GivenSettings.of(GatehouseFeature.builder().correlationHeader("X-Id").build());

  @Test
  void theHeaderThatTheApplicationNamesIsTheCorrelation() {
    assertThat(logged(NAMED, "X-Id", "abc-7"), contains(LINE + " correlation=abc-7"));
    assertThat(
        logged(NAMED, "X-Id", "7", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"),
        contains(LINE + " correlation=7"));
    assertThat(logged(DEFAULT, "X-Id", "abc-7"), contains(LINE));
  }

  @Test
  void listenersAddToTheLineInTheirOrder() {
    List<String> told = new ArrayList<>();
    Settings settings =
        GivenSettings.of(
            GatehouseFeature.builder()
                .listener((denial, request) -> told.add("first"))
                .correlationHeader("X-Id")
                .listener((denial, request) -> told.add("second"))
                .build());

    assertThat(logged(settings, "X-Id", "abc-7"), contains(LINE + " correlation=abc-7"));
    assertThat(told, contains("first", "second"));
  }

  @Test
  void withoutTheLineListenersAreToldAllTheSame() {
    List<Denial> told = new ArrayList<>();
    Settings inCode =
        GivenSettings.of(
            GatehouseFeature.builder()
                .audit(false)
                .listener((denial, request) -> told.add(denial))
                .build());
    Settings byProperty =
        SettingsReader.effective(
            GivenSettings.of(
                GatehouseFeature.builder().listener((denial, request) -> told.add(denial)).build()),
            Map.of("gatehouse.audit", "false"));

    assertThat(logged(inCode, Map.of()), is(empty()));
    assertThat(logged(byProperty, Map.of()), is(empty()));
    assertThat(told, contains(ROLE_MISSING, ROLE_MISSING));
  }

  @Test
  void aHostileCorrelationIsEscapedAndCut() {
    assertThat(
        logged(NAMED, "X-Id", "a\r\nauthz_fail:root, x\u00a0"),
        contains(LINE + " correlation=a\\u000d\\u000aauthz_fail:root\\u002c\\u0020x\\u00a0"));
    assertThat(
        logged(NAMED, "X-Id", "a".repeat(10_000)),
        contains(LINE + " correlation=" + "a".repeat(256) + "..."));
  }

  @ParameterizedTest
  @CsvSource({
    "00-" + TRACE + "-00f067aa0ba902b7-01",
    "00-" + TRACE + "-00f067aa0ba902b7-00",
    "01-" + TRACE + "-00f067aa0ba902b7-01",
    "01-" + TRACE + "-00f067aa0ba902b7-01-what-comes"
  })
  void elseItIsTheTrace(String traceParent) {
    assertThat(logged(DEFAULT, "traceparent", traceParent), contains(LINE + " trace=" + TRACE));
    assertThat(logged(NAMED, "traceparent", traceParent), contains(LINE + " trace=" + TRACE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "00-" + TRACE + "-00f067aa0ba902b7",
        "00-" + TRACE + "-00f067aa0ba902b7-01-more",
        "00-" + TRACE + "-00f067aa0ba902b7-01\n",
        "ff-" + TRACE + "-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-" + TRACE + "-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-" + TRACE + "-00f067aa0ba902b7-01,00-" + TRACE + "-00f067aa0ba902b7-01"
      })
  void whatIsNoTraceIsNotLogged(String traceParent) {
    assertThat(logged(DEFAULT, "traceparent", traceParent), contains(LINE));
  }

  @Test
  void whatIsSentInPlaceOfADenialIsNamedBesideIt() {
    try (CapturedLog log = new CapturedLog("dev.gatehouse.audit", Level.ALL)) {
      new AuditListener(null).replaced(ROLE_MISSING, 200, new Asked(Map.of()));

      assertThat(log.messages(Level.INFO), contains(LINE + " sent=200"));
    }
  }

  @Test
  void anotherAnswerThanThatOfAFailedCheckIsNoDenial() {
    Denial unavailable =
        Denial.of(
            DenialReason.CHECK_UNAVAILABLE.status(), DenialReason.CHECK_UNAVAILABLE, List.of());
    try (CapturedLog log = new CapturedLog("dev.gatehouse.audit", Level.ALL)) {
      new AuditListener(null).replaced(unavailable, 200, FakeRequest.untouchable());

      assertThat(log.messages(Level.INFO), is(empty()));
    }
  }
}
