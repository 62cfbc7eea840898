package dev.gatehouse.internal.challenge;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decision 16: the challenge fits the mechanism. */
class ChallengePolicyTest {

  private static final URI METADATA = URI.create("https://rs.example.com/metadata");
  private static final String WITH_METADATA =
      ", resource_metadata=\"https://rs.example.com/metadata\"";

  private final Authenticator basic = new BasicAuthenticator((user, password) -> Optional.empty());
  private final Authenticator bearer =
      new BearerAuthenticator(token -> AuthenticationResult.invalid());

  /** An authenticator with a challenge of its own. */
  private record Own(Challenge made) implements Authenticator {

    @Override
    public Challenge challenge(String realm) {
      return made;
    }

    @Override
    public AuthenticationResult authenticate(AuthenticationRequest request) {
      return AuthenticationResult.notMine();
    }
  }

  private static List<String> lines(GatehouseFeature.Builder settings) {
    return ChallengePolicy.of(GivenSettings.of(settings.build()), null, false).challenges().stream()
        .map(Challenge::toString)
        .toList();
  }

  @Test
  @Tag("B-02")
  @Tag("J-14")
  void withoutAnySettingItIsBearerForTheApplication() {
    assertThat(lines(GatehouseFeature.builder()), contains("Bearer realm=\"application\""));
  }

  /** Some clients of OAuth read the first line alone. */
  @Test
  @Tag("C-1")
  void theAuthenticatorsDecideAndBearerComesFirst() {
    GatehouseFeature.Builder settings =
        GatehouseFeature.builder().realm("orders").authenticator(basic).authenticator(bearer);

    assertThat(
        lines(settings),
        contains("Bearer realm=\"orders\"", "Basic realm=\"orders\", charset=\"UTF-8\""));
    assertThat(
        ChallengePolicy.schemesOfAuthenticators(GivenSettings.of(settings.build())),
        contains("Basic", "Bearer"));
  }

  @Test
  void theSettingDecidesBeforeTheAuthenticators() {
    assertThat(
        lines(GatehouseFeature.builder().authenticator(basic).schemes("DPoP", "Bearer")),
        contains("DPoP realm=\"application\"", "Bearer realm=\"application\""));
  }

  @Test
  @Tag("BA-01")
  @Tag("BA-02")
  void basicByTheSettingHasACharset() {
    assertThat(
        lines(GatehouseFeature.builder().schemes("basic")),
        contains("basic realm=\"application\", charset=\"UTF-8\""));
  }

  @Test
  void handshakesHaveNeitherRealmNorAnythingElse() {
    assertThat(
        lines(
            GatehouseFeature.builder()
                .realm("orders")
                .resourceMetadata(METADATA)
                .schemes("Negotiate", "negotiate", "NTLM", "Basic")),
        contains("Negotiate", "NTLM", "Basic realm=\"orders\", charset=\"UTF-8\""));
  }

  @Test
  void theMechanismOfTheWebApplicationDecidesBeforeTheGuess() {
    ChallengePolicy policy =
        ChallengePolicy.of(
            Settings.NONE, FakeExchange.application(new Mechanism("BASIC", "store")), false);

    assertThat(
        policy.challenges().stream().map(Challenge::toString).toList(),
        contains("Basic realm=\"store\", charset=\"UTF-8\""));
    assertThat(policy.realm(), is("store"));
    assertThat(policy.known(), is(true));
  }

  @Test
  void aFormLeavesTheSchemeUnknown() {
    ChallengePolicy policy =
        ChallengePolicy.of(
            Settings.NONE, FakeExchange.application(new Mechanism("FORM", "")), false);

    assertThat(
        policy.challenges().stream().map(Challenge::toString).toList(),
        contains("Bearer realm=\"orders\""));
    assertThat(policy.known(), is(false));
  }

  @Test
  void somebodyMayReadCredentialsWhereThereIsAContainerOrAFilter() {
    Settings settings = Settings.NONE;

    assertThat(ChallengePolicy.of(settings, null, false).anybodyReads(), is(false));
    assertThat(ChallengePolicy.of(settings, null, true).anybodyReads(), is(true));
    assertThat(
        ChallengePolicy.of(settings, FakeExchange.application(), false).anybodyReads(), is(true));
  }

  @Test
  @Tag("C-3")
  void namesOfOauthAreThoseThatClientsCompareByCase() {
    Authenticator shouting = new Own(Challenge.of("BEARER").with("Realm", "x").with("B", "C"));

    assertThat(
        lines(GatehouseFeature.builder().authenticator(shouting)),
        contains("Bearer realm=\"x\", b=\"C\""));
  }

  @Test
  void equalChallengesAreSentOnce() {
    assertThat(
        lines(GatehouseFeature.builder().authenticator(bearer).authenticator(bearer)),
        contains("Bearer realm=\"application\""));
    assertThat(
        lines(GatehouseFeature.builder().schemes("Bearer", "BEARER")),
        contains("Bearer realm=\"application\""));
  }

  @Test
  @Tag("M-01")
  @Tag("BA-05")
  void resourceMetadataIsForBearerAndDpopOnly() {
    assertThat(
        lines(
            GatehouseFeature.builder()
                .schemes("Basic", "bearer", "dpop", "Digest")
                .resourceMetadata(METADATA)),
        contains(
            "Basic realm=\"application\", charset=\"UTF-8\"",
            "Bearer realm=\"application\"" + WITH_METADATA,
            "DPoP realm=\"application\"" + WITH_METADATA,
            "Digest realm=\"application\""));
  }

  @Test
  @Tag("M-01")
  void ofAResourceItIsThePlaceThatAnswers() {
    Settings settings =
        GivenSettings.of(
            GatehouseFeature.builder()
                .schemes("Bearer")
                .resource(URI.create("https://h/orders"))
                .build());
    WebApplication atHost = FakeExchange.application();
    atHost.metadataIsAtHost();

    assertThat(
        ChallengePolicy.of(settings, atHost, false).challenges(),
        contains(
            Challenge.of("Bearer", "orders")
                .with(
                    "resource_metadata", "https://h/.well-known/oauth-protected-resource/orders")));
    assertThat(
        ChallengePolicy.of(settings, FakeExchange.application(), false).challenges(),
        contains(
            Challenge.of("Bearer", "orders")
                .with(
                    "resource_metadata", "https://h/orders/.well-known/oauth-protected-resource")));
  }

  @Test
  @Tag("B-03")
  void resourceMetadataThatTheAuthenticatorNamesStays() {
    Challenge own = Challenge.of("Bearer").with("resource_metadata", "https://own.example.com/");

    assertThat(
        ChallengePolicy.of(
                GivenSettings.of(
                    GatehouseFeature.builder()
                        .authenticator(new Own(own))
                        .resourceMetadata(METADATA)
                        .build()),
                null,
                false)
            .challenges(),
        contains(own));
  }

  @Test
  @Tag("H-10")
  void aRealmIsQuoted() {
    assertThat(
        lines(GatehouseFeature.builder().realm("the \"orders\\\" API")),
        contains("Bearer realm=\"the \\\"orders\\\\\\\" API\""));
  }

  @Test
  void theRealmIsTheSettingOrTheApplication() {
    assertThat(ChallengePolicy.of(Settings.NONE, null, false).realm(), is("application"));
    assertThat(
        ChallengePolicy.of(
                GivenSettings.of(GatehouseFeature.builder().realm("x").build()), null, false)
            .realm(),
        is("x"));
  }
}
