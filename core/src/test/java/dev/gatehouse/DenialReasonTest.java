package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenialReasonTest {

  private static final Map<String, Integer> TABLE =
      Map.ofEntries(
          Map.entry("credentials-missing", 401),
          Map.entry("credentials-unsupported", 401),
          Map.entry("credentials-malformed", 401),
          Map.entry("credentials-invalid", 401),
          Map.entry("credentials-expired", 401),
          Map.entry("authentication-insufficient", 401),
          Map.entry("role-missing", 403),
          Map.entry("scope-missing", 403),
          Map.entry("denied", 403),
          Map.entry("application", 403),
          Map.entry("credentials-ambiguous", 400),
          Map.entry("check-unavailable", 503));

  private static Matcher<String> fixedHelpfulText() {
    return allOf(
        matchesPattern("[ -~]{60,400}"),
        endsWith("."),
        not(containsStringIgnoringCase("role")),
        not(containsStringIgnoringCase("annotation")),
        not(containsStringIgnoringCase("exception")),
        not(containsStringIgnoringCase("dev.gatehouse")),
        not(containsString("%")));
  }

  @Test
  void theCodesAndStatusesAreThoseOfTheDesign() {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (DenialReason reason : DenialReason.values()) {
      found.put(reason.code(), reason.status());
    }

    assertThat(found, is(TABLE));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("P-06")
  @Tag("O-03")
  void theDetailIsFixedTextWithoutInternals(DenialReason reason) {
    assertThat(reason.detail(reason.status()), is(fixedHelpfulText()));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("H-19")
  @Tag("H-20")
  void theDetailSaysWhatTheClientShouldDoNext(DenialReason reason) {
    assertThat(
        reason.detail(reason.status()),
        anyOf(
            containsString("Send "),
            containsString("send "),
            containsString("Authenticate again")));
  }

  @ParameterizedTest
  @EnumSource(names = {"ROLE_MISSING", "SCOPE_MISSING", "DENIED"})
  @Tag("H-20")
  void whoIsForbiddenIsToldNotToRepeatTheRequest(DenialReason reason) {
    assertThat(reason.detail(403), containsString("Do not send the request again"));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void theApplicationsReasonHasADetailForEachStatus(int status) {
    assertThat(DenialReason.APPLICATION.detail(status), is(fixedHelpfulText()));
    assertThat(
        DenialReason.APPLICATION.detail(status),
        containsString(status == 401 ? "WWW-Authenticate" : "Do not send it again unchanged"));
  }

  @Test
  @Tag("P-05")
  void noTwoReasonsShareTheirCodeTitleOrDetail() {
    long reasons = DenialReason.values().length;

    assertThat(
        Arrays.stream(DenialReason.values()).map(DenialReason::title).distinct().count(),
        is(reasons));
    assertThat(
        Arrays.stream(DenialReason.values()).map(r -> r.detail(r.status())).distinct().count(),
        is(reasons));
  }
}
