package dev.gatehouse.http;

import static dev.gatehouse.http.ChallengeTest.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  @Test
  @Tag("H-17")
  void readsAToken68() {
    Credentials basic = Credentials.parse("Basic dXNlcjpwYXNz==");

    assertThat(basic.scheme(), is("Basic"));
    assertThat(basic.token68(), is(Optional.of("dXNlcjpwYXNz==")));
    assertThat(basic.parameters(), is(empty()));
    assertThat(basic.isWellFormed(), is(true));
  }

  @Test
  @Tag("H-07")
  void matchesTheSchemeInAnyCase() {
    Credentials bearer = Credentials.parse("bEaReR t");

    assertThat(bearer.hasScheme("Bearer"), is(true));
    assertThat(bearer.hasScheme("Basic"), is(false));
    assertThat(bearer.scheme(), is("bEaReR"));
  }

  @Test
  @Tag("H-09")
  @Tag("H-17")
  void readsParametersInEitherForm() {
    Credentials digest = Credentials.parse("Digest ,username=\"Mu\\\"fasa\" , , qop = auth, ");

    assertThat(
        digest.parameters(),
        contains(new AuthParam("username", "Mu\"fasa"), new AuthParam("qop", "auth")));
    assertThat(digest.parameter("USERNAME"), is(Optional.of("Mu\"fasa")));
    assertThat(digest.parameter("realm"), is(Optional.empty()));
    assertThat(digest.token68(), is(Optional.empty()));
    assertThat(digest.isWellFormed(), is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", " \tBearer\t ", "Bearer ,"})
  @Tag("H-17")
  @Tag("B-11")
  void aSchemeAloneIsWellFormedAndHoldsNothing(String fieldValue) {
    Credentials bearer = Credentials.parse(fieldValue);

    assertThat(bearer.hasScheme("Bearer"), is(true));
    assertThat(bearer.token68(), is(Optional.empty()));
    assertThat(bearer.parameters(), is(empty()));
    assertThat(bearer.isWellFormed(), is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic !!!",
        "Basic a b",
        "Basic dXNlcg==, Basic dXNlcg==",
        "Basic dXNlcg==,",
        "Basic a=b, c",
        "Basic a=b c=d",
        "Basic a=b, Basic c=d",
        "Basic a=\"b",
        "Basic a=\"b\"c=d",
        "Basic a=\"\u0000\"",
        "Basic a=\"\u010A\"",
        "Basic\ta",
        "Basic,a",
        "Basic, a=b",
        "Basic=a",
        "Basic =a",
        "Basic:a",
        "Basic a\r\nX: y",
      })
  @Tag("H-17")
  void keepsTheSchemeButNothingElseOfWhatIsMalformed(String fieldValue) {
    Credentials basic = Credentials.parse(fieldValue);

    assertThat(basic.isWellFormed(), is(false));
    assertThat(basic.scheme(), is("Basic"));
    assertThat(basic.token68(), is(Optional.empty()));
    assertThat(basic.parameters(), is(empty()));
    assertThat(basic.parameter("a"), is(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\t \t", ", Basic s3cret", "\"s3cret\"", "=s3cret", "\u0000", "ä"})
  void refusesAValueWithoutASchemeAndDoesNotQuoteIt(String fieldValue) {
    assertThat(
        refusal(() -> Credentials.parse(fieldValue)),
        allOf(
            containsString("do not start with a scheme"),
            containsString("RFC 9110, section 11.4"),
            not(containsString("s3cret"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic s3cret", "Basic s3cret==, x", "Basic a=\"s3cret\"", "Basic !s3cret"})
  void printsTheSchemeOnly(String fieldValue) {
    assertThat(Credentials.parse(fieldValue).toString(), is("Credentials[scheme=Basic]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3cret", " s3cret ", "s3cret,x", "s3cret\u0000", "eyJhbGciOiJub25lIn0.e30."})
  void printsNothingOfAWordThatMayBeASecretWithoutAScheme(String fieldValue) {
    assertThat(Credentials.parse(fieldValue).toString(), is("Credentials[]"));
  }

  @Test
  void aParameterOfCredentialsDoesNotPrintItsValue() {
    assertThat(
        Credentials.parse("Digest response=\"s3cret\"").parameters().toString(),
        is("[AuthParam[name=response]]"));
  }

  @Test
  void equalsItselfOnly() {
    assertThat(Credentials.parse("Bearer a"), is(not(Credentials.parse("Bearer a"))));
  }

  @Test
  void refusesNullAtOnce() {
    Credentials bearer = Credentials.parse("Bearer a");

    assertThrows(NullPointerException.class, () -> Credentials.parse(null));
    assertThrows(NullPointerException.class, () -> bearer.parameter(null));
    assertThrows(NullPointerException.class, () -> bearer.hasScheme(null));
  }
}
