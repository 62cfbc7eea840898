package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.AnonymousBecause;
import dev.gatehouse.internal.caller.Authorization;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What challenges of OAuth say of the scopes and the authentication that an endpoint demands. */
class TokenDenialsTest {

  private static final String METADATA =
      ", resource_metadata=\"https://x.example/.well-known/oauth-protected-resource\"";

  private static final Challenge BASIC = Challenge.of("Basic", "api").with("charset", "UTF-8");
  private static final Challenge BEARER =
      Challenge.of("Bearer", "api")
          .with("resource_metadata", "https://x.example/.well-known/oauth-protected-resource");
  private static final Challenge DPOP = Challenge.of("DPoP").with("algs", "ES256 PS256");

  private static final AccessRule SCOPES = AccessRule.scopesRequired("orders:read", "orders:write");
  private static final AccessRule STEP_UP =
      AccessRule.acrRequired("phrh", "phr").and(AccessRule.maxAgeRequired(Duration.ofMinutes(5)));

  private static DenialCatalogue offering(Challenge... challenges) {
    return new DenialCatalogue(new ChallengePolicy(List.of(challenges), "api", true, true));
  }

  private static AnonymousBecause because(DenialReason reason, Scheme scheme) {
    return new AnonymousBecause(reason, scheme);
  }

  private static Authorization by(String scheme) {
    return Authorization.of(List.of(scheme + " abc"));
  }

  private static List<String> lines(Denial denial) {
    return denial.challenges().stream().map(Challenge::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "CREDENTIALS_MISSING, ''",
    "CREDENTIALS_UNSUPPORTED, ''",
    "CREDENTIALS_MALFORMED, ', error=\"invalid_token\"'",
    "CREDENTIALS_INVALID, ', error=\"invalid_token\"'",
    "CREDENTIALS_EXPIRED, ', error=\"invalid_token\","
        + " error_description=\"The access token expired\"'",
  })
  @Tag("B-04")
  @Tag("B-06")
  void a401NamesTheScopesBesideTheError(DenialReason reason, String error) {
    DenialCatalogue denials = offering(BASIC, BEARER, DPOP);
    Denial denial = denials.of(because(reason, Scheme.BEARER), SCOPES);

    assertThat(
        lines(denial),
        contains(
            "Basic realm=\"api\", charset=\"UTF-8\"",
            "Bearer realm=\"api\"" + METADATA + error + ", scope=\"orders:read orders:write\"",
            "DPoP algs=\"ES256 PS256\", scope=\"orders:read orders:write\""));
    assertThat(denial.extensions(), is(Map.of()));
    assertThat(
        denials.of(
            because(reason, Scheme.BEARER),
            AccessRule.scopesRequired("orders:read", "orders:write")),
        is(sameInstance(denial)));
  }

  @Test
  @Tag("B-03")
  void theEndpointsScopesReplaceThoseOfTheChallenge() {
    DenialCatalogue denials =
        offering(Challenge.of("Bearer", "api").with("Scope", "everything").with("x", "y"));

    assertThat(
        lines(denials.of(because(DenialReason.CREDENTIALS_MISSING, Scheme.OTHER), SCOPES)),
        contains("Bearer realm=\"api\", x=\"y\", scope=\"orders:read orders:write\""));
    assertThat(
        lines(
            denials.of(
                because(DenialReason.CREDENTIALS_MISSING, Scheme.OTHER),
                AccessRule.rolesAllowed("a"))),
        contains("Bearer realm=\"api\", Scope=\"everything\", x=\"y\""));
  }

  @Test
  void anAuthenticatorsWordsStandBesideTheScopes() {
    assertThat(
        lines(
            offering(BEARER)
                .of(
                    new AnonymousBecause(
                        DenialReason.CREDENTIALS_INVALID, Scheme.BEARER, null, "Revoked", Map.of()),
                    SCOPES)),
        contains(
            "Bearer realm=\"api\""
                + METADATA
                + ", error=\"invalid_token\", error_description=\"Revoked\","
                + " scope=\"orders:read orders:write\""));
  }

  @Test
  void whatTheApplicationRefusesWithoutAChallengeNamesTheScopes() {
    DenialCatalogue denials = offering(BEARER);

    assertThat(
        lines(denials.byApplication(401, SCOPES)),
        contains("Bearer realm=\"api\"" + METADATA + ", scope=\"orders:read orders:write\""));
    assertThat(
        lines(denials.byApplication(401, STEP_UP)), contains("Bearer realm=\"api\"" + METADATA));
    assertThat(denials.byApplication(403, SCOPES).challenges(), is(empty()));
  }

  @Test
  @Tag("S-01")
  @Tag("S-02")
  @Tag("S-03")
  void whoIsNotAuthenticatedWellEnoughIsToldHow() {
    DenialCatalogue denials = offering(BEARER, BASIC);
    Denial denial = denials.ofInsufficient(STEP_UP, by("Bearer"));

    assertThat(denial.status(), is(401));
    assertThat(denial.reason(), is(DenialReason.AUTHENTICATION_INSUFFICIENT));
    assertThat(
        lines(denial),
        contains(
            "Bearer realm=\"api\""
                + METADATA
                + ", error=\"insufficient_user_authentication\","
                + " error_description=\"Another authentication is required\","
                + " acr_values=\"phrh phr\", max_age=\"300\"",
            "Basic realm=\"api\", charset=\"UTF-8\""));
    assertThat(
        denial.extensions(),
        is(Map.of("acr_values", "phrh phr", "max_age", BigDecimal.valueOf(300))));
    assertThat(denials.ofInsufficient(STEP_UP, by("bearer")), is(sameInstance(denial)));
  }

  @Test
  @Tag("S-04")
  void whatTheNextTokenNeedsBesidesIsNamedAtOnce() {
    assertThat(
        lines(offering(BEARER).ofInsufficient(STEP_UP.and(SCOPES), by("Bearer"))),
        contains(
            "Bearer realm=\"api\""
                + METADATA
                + ", error=\"insufficient_user_authentication\","
                + " error_description=\"Another authentication is required\","
                + " scope=\"orders:read orders:write\", acr_values=\"phrh phr\","
                + " max_age=\"300\""));
  }

  @Test
  @Tag("S-05")
  void whoIsNotKnownIsNotToldHowToAuthenticate() {
    assertThat(
        lines(
            offering(BEARER).of(because(DenialReason.CREDENTIALS_MISSING, Scheme.OTHER), STEP_UP)),
        contains("Bearer realm=\"api\"" + METADATA));
  }

  @Test
  @Tag("D-06")
  void theChallengeOfTheSchemeThatWasUsedTells() {
    DenialCatalogue denials = offering(BEARER, DPOP);
    AccessRule acr = AccessRule.acrRequired("phr");
    String error =
        ", error=\"insufficient_user_authentication\","
            + " error_description=\"Another authentication is required\", acr_values=\"phr\"";

    assertThat(
        lines(denials.ofInsufficient(acr, by("DPoP"))),
        contains("Bearer realm=\"api\"" + METADATA, "DPoP algs=\"ES256 PS256\"" + error));
    assertThat(
        lines(denials.ofMissing(AccessRule.scopesRequired("a"), by("DPoP"))),
        contains("DPoP algs=\"ES256 PS256\", error=\"insufficient_scope\", scope=\"a\""));
    assertThat(
        lines(denials.ofMissing(AccessRule.scopesRequired("a"), by("Bearer"))),
        contains(
            "Bearer realm=\"api\"" + METADATA + ", error=\"insufficient_scope\", scope=\"a\""));
  }

  @Test
  void whereTheTokenCameOtherwiseTheFirstChallengeOfOAuthTells() {
    assertThat(
        lines(
            offering(BASIC, DPOP, BEARER)
                .ofMissing(AccessRule.scopesRequired("a"), Authorization.of(List.of()))),
        contains(
            "Bearer realm=\"api\"" + METADATA + ", error=\"insufficient_scope\", scope=\"a\""));
    assertThat(
        lines(
            offering(BASIC, DPOP)
                .ofMissing(AccessRule.scopesRequired("a"), Authorization.of(List.of()))),
        contains("DPoP algs=\"ES256 PS256\", error=\"insufficient_scope\", scope=\"a\""));
    assertThat(
        lines(offering(BASIC).ofInsufficient(STEP_UP, by("Basic"))),
        contains("Basic realm=\"api\", charset=\"UTF-8\""));
  }
}
