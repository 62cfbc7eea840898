package dev.gatehouse.internal.caller;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.DenialReason;
import dev.gatehouse.http.AuthParam;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import dev.gatehouse.http.Credentials;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each scheme prescribes. */
class SchemeTest {

  private static Challenge parsed(String challenge) {
    return Challenges.parse(challenge).toList().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "Basic, BASIC",
    "BASIC, BASIC",
    "bearer, BEARER",
    "dpop, DPOP",
    "NEGOTIATE, NEGOTIATE",
    "ntlm, NTLM",
    "Digest, OTHER",
    "Bearers, OTHER",
  })
  @Tag("H-07")
  void isKnownByItsNameInAnyCase(String name, Scheme scheme) {
    assertThat(Scheme.of(Challenge.of(name)), is(scheme));
    assertThat(Scheme.of(Credentials.parse(name + " abc")), is(scheme));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "Basic     | Basic realm=\"r\", charset=\"UTF-8\"",
        "Bearer    | Bearer realm=\"r\"",
        "DPoP      | DPoP realm=\"r\"",
        "Negotiate | Negotiate",
        "NTLM      | NTLM",
        "Digest    | Digest realm=\"r\"",
        "bAsIc     | bAsIc realm=\"r\", charset=\"UTF-8\"",
        "negotiate | negotiate",
      })
  @Tag("BA-01")
  @Tag("BA-02")
  @Tag("B-02")
  void itsChallengeHasAllThatIsToBeSent(String name, String expected) {
    assertThat(Scheme.challenge(name, "r").toString(), is(expected));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void knowsItsOwnChallenge(Scheme scheme) {
    Challenge challenge = scheme.challenge("r");

    assertThat(Scheme.of(challenge), is(scheme));
    assertThat(challenge, is(Scheme.challenge(challenge.scheme(), "r")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "Basic                        | Basic realm=\"r\"",
        "Basic realm=x                | Basic realm=\"x\"",
        "basic charset=\"UTF-8\"      | basic charset=\"UTF-8\", realm=\"r\"",
        "Bearer                       | Bearer realm=\"r\"",
        "Bearer error=invalid_token   | Bearer error=\"invalid_token\"",
        "Bearer realm=\"x\"           | Bearer realm=\"x\"",
        "Digest realm=x, nonce=y      | Digest realm=\"x\", nonce=\"y\"",
        "DPoP algs=ES256              | DPoP algs=\"ES256\"",
        "DPoP                         | DPoP",
        "Negotiate                    | Negotiate",
        "Negotiate YII=               | Negotiate YII=",
        "NTLM                         | NTLM",
        "ApiKey                       | ApiKey",
      })
  @Tag("BA-01")
  @Tag("B-02")
  void whatSomebodyElseHasMadeGetsWhatItsSchemeRequiresAndNoMore(String made, String expected) {
    assertThat(Scheme.complete(parsed(made), "r").toString(), is(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic YTpi, true",
    "Basic Og==, true",
    "Basic, false",
    "Basic %%%, false",
    "Basic YWxpY2U=, false",
    "Basic realm=x, false",
    "Bearer abc, true",
    "Bearer, false",
    "'Bearer a=b', false",
    "DPoP abc, true",
    "DPoP, false",
    "Negotiate YII=, true",
    "Negotiate, true",
    "NTLM TlRM, true",
    "Digest a=b, true",
    "Digest, true",
  })
  @Tag("BA-06")
  @Tag("B-08")
  void readsCredentialsOfItsForm(String line, boolean readable) {
    Credentials credentials = Credentials.parse(line);

    assertThat(Scheme.of(credentials).canRead(credentials), is(readable));
  }

  @ParameterizedTest
  @CsvSource({
    "CREDENTIALS_MALFORMED, invalid_token",
    "CREDENTIALS_INVALID, invalid_token",
    "CREDENTIALS_EXPIRED, invalid_token",
    "CREDENTIALS_AMBIGUOUS, invalid_request",
  })
  @Tag("B-04")
  @Tag("B-07")
  void bearerSaysWhatWasWrong(DenialReason reason, String error) {
    Challenge bearer = Scheme.BEARER.challenge("r");

    assertThat(
        Scheme.BEARER.withError(bearer, reason, null, null).toString(),
        is("Bearer realm=\"r\", error=\"" + error + "\""));
    assertThat(
        Scheme.BEARER.withError(bearer, reason, null, "Revoked").toString(),
        is("Bearer realm=\"r\", error=\"" + error + "\", error_description=\"Revoked\""));
  }

  @ParameterizedTest
  @EnumSource
  void whereNothingWasWrongWithATokenNoChallengeSaysSo(DenialReason reason) {
    Set<DenialReason> ofTokens =
        EnumSet.of(
            DenialReason.CREDENTIALS_MALFORMED,
            DenialReason.CREDENTIALS_INVALID,
            DenialReason.CREDENTIALS_EXPIRED,
            DenialReason.CREDENTIALS_AMBIGUOUS);
    Challenge bearer = Scheme.BEARER.challenge("r");

    assertThat(
        Scheme.BEARER.withError(bearer, reason, "code", "told").equals(bearer),
        is(!ofTokens.contains(reason)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BEARER", "DPOP"})
  @Tag("BA-05")
  void noOtherSchemeHasAPlaceForErrors(Scheme scheme) {
    Challenge challenge = Challenge.of("X", "r");

    for (DenialReason reason : DenialReason.values()) {
      assertThat(scheme.withError(challenge, reason, "code", "told"), is(sameInstance(challenge)));
    }
  }

  @Test
  @Tag("D-03")
  @Tag("D-04")
  void anAuthenticatorsOwnCodeReplacesTheUsualOne() {
    Challenge dpop = Challenge.of("DPoP").with("algs", "ES256");

    assertThat(
        Scheme.DPOP
            .withError(dpop, DenialReason.CREDENTIALS_INVALID, "use_dpop_nonce", "Use the nonce")
            .toString(),
        is(
            "DPoP algs=\"ES256\", error=\"use_dpop_nonce\","
                + " error_description=\"Use the nonce\""));
    assertThat(
        Scheme.DPOP.withError(dpop, DenialReason.CREDENTIALS_INVALID, null, null).toString(),
        is("DPoP algs=\"ES256\", error=\"invalid_token\""));
  }

  @Test
  @Tag("B-03")
  void anErrorThatIsThereStaysWithoutADescriptionOfAnother() {
    Challenge own = Challenge.of("Bearer", "r").with("error", "own");

    assertThat(
        Scheme.BEARER.withError(own, DenialReason.CREDENTIALS_INVALID, "code", "told"),
        is(sameInstance(own)));
  }

  @ParameterizedTest
  @EnumSource
  void metadataIsNamedBesideTokensOnly(Scheme scheme) {
    assertThat(scheme.isOfOAuth(), is(EnumSet.of(Scheme.BEARER, Scheme.DPOP).contains(scheme)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "BASIC  | Basic realm=\"r\"                   | Basic realm=\"r\", charset=\"UTF-8\"",
        "BASIC  | Basic realm=\"r\", Charset=\"utf8\" | Basic realm=\"r\", Charset=\"utf8\"",
        "BEARER | Bearer realm=\"r\"                  | Bearer realm=\"r\"",
        "OTHER  | Digest realm=\"r\"                  | Digest realm=\"r\"",
      })
  @Tag("BA-02")
  void onlyBasicIsHelpedByACharset(Scheme scheme, String challenge, String expected) {
    assertThat(scheme.withDetails(parsed(challenge)).toString(), is(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "ERROR", "error_description", "Error_uri"})
  void whatBeginsSoIsOfAnError(String name) {
    assertThat(Scheme.isError(new AuthParam(name, "x")), is(true));
    assertThat(Scheme.isError(new AuthParam("x" + name, "x")), is(false));
  }
}
