package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RuleExceptionsTest {

  private static final Challenge BEARER = Challenge.of("Bearer", "r");
  private static final Challenge BASIC = Challenge.of("Basic", "r");

  private final ClientErrorException notAuthorized =
      new NotAuthorizedByRuleException(
          Denial.of(
              DenialReason.CREDENTIALS_MISSING.status(),
              DenialReason.CREDENTIALS_MISSING,
              List.of(BEARER, BASIC)));
  private final ClientErrorException forbidden =
      new ForbiddenByRuleException(
          Denial.of(DenialReason.ROLE_MISSING.status(), DenialReason.ROLE_MISSING, List.of()));

  @Test
  @Tag("J-23")
  void whoeverMapsThemFindsStatusAndChallengesAndNoEntity() {
    assertThat(notAuthorized.getResponse().getStatus(), is(401));
    assertThat(
        notAuthorized.getResponse().getStringHeaders().get("WWW-Authenticate"),
        is(List.of("Bearer realm=\"r\"", "Basic realm=\"r\"")));
    assertThat(notAuthorized.getResponse().hasEntity(), is(false));
    assertThat(forbidden.getResponse().getStatus(), is(403));
    assertThat(forbidden.getResponse().hasEntity(), is(false));
  }

  @Test
  void theyFillNoStack() {
    assertThat(notAuthorized.getStackTrace().length, is(0));
    assertThat(forbidden.getStackTrace().length, is(0));
  }
}
