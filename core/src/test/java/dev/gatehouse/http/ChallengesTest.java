package dev.gatehouse.http;

import static dev.gatehouse.http.ChallengeTest.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengesTest {

  private static final Challenge BEARER = Challenge.of("Bearer", "a");
  private static final Challenge BASIC = Challenge.of("Basic", "b").with("charset", "UTF-8");

  @Test
  @Tag("H-12")
  @Tag("H-15")
  @Tag("I-01")
  void writesOneChallengePerFieldLine() {
    assertThat(
        Challenges.of(BEARER, BASIC).toFieldLines(),
        contains("Bearer realm=\"a\"", "Basic realm=\"b\", charset=\"UTF-8\""));
  }

  @Test
  void dropsEqualChallengesAndKeepsTheOrder() {
    Challenge shouting = Challenge.of("BEARER").with("REALM", "a");

    assertThat(Challenges.of(BASIC, BEARER, BASIC, shouting).toList(), contains(BASIC, BEARER));
    assertThat(
        Challenges.parse("Bearer realm=a, Basic, Bearer realm=\"a\"").toFieldLines(),
        contains("Bearer realm=\"a\"", "Basic"));
  }

  @Test
  @Tag("H-14")
  void keepsSeveralRealmsOfOneScheme() {
    Challenge other = Challenge.of("Bearer", "A");

    Challenges challenges = Challenges.of(List.of(BEARER, other));

    assertThat(challenges, contains(BEARER, other));
    assertThat(challenges.find("bearer"), is(Optional.of(BEARER)));
    assertThat(challenges.find("Digest"), is(Optional.empty()));
  }

  @Test
  @Tag("H-15")
  void ignoresEmptyListMembers() {
    assertThat(
        Challenges.parse(" ,Basic realm=\"b\" ,, charset=UTF-8,\t, ").toList(), contains(BASIC));
    assertThat(Challenges.parse(", Basic").isEmpty(), is(false));
    assertThat(Challenges.parse("").isEmpty(), is(true));
    assertThat(Challenges.parse(" \t").isEmpty(), is(true));
    assertThat(Challenges.parse(", ,\t,").size(), is(0));
    assertThat(Challenges.parse(List.of()).isEmpty(), is(true));
  }

  @Test
  @Tag("H-05")
  void aSpaceAfterTheSchemeOpensAParameterListThatMayBeginEmpty() {
    assertThat(Challenges.parse("Basic ,,foo=bar").toFieldLines(), contains("Basic foo=\"bar\""));
    assertThat(Challenges.parse("Basic ,foo").toFieldLines(), contains("Basic", "foo"));
    assertThat(Challenges.parse("Basic \t,foo=bar").toFieldLines(), contains("Basic foo=\"bar\""));
  }

  @Test
  @Tag("H-05")
  void whitespaceMayStandBeforeTheCommaBehindAToken68() {
    assertThat(
        Challenges.parse("Negotiate abc= \t, Basic").toFieldLines(),
        contains("Negotiate abc=", "Basic"));
  }

  @Test
  void undoesQuotedPairsAndTakesOctetsAboveAscii() {
    Challenge read = Challenges.parse("X a=\"\\f\\\\\\\"\\\t\u00E4\\\u0080\"").toList().get(0);

    assertThat(read.parameter("A"), is(Optional.of("f\\\"\t\u00E4\u0080")));
  }

  @Test
  @Tag("H-06")
  void keepsRepeatedParametersOfTheSenderAndTellsOfThem() {
    Challenge read = Challenges.parse("X a=1, A=2").toList().get(0);

    assertThat(read.hasDuplicateParameters(), is(true));
    assertThat(read.parameter("A"), is(Optional.of("1")));
    assertThat(read.toString(), is("X a=\"1\", A=\"2\""));
    assertThat(BASIC.hasDuplicateParameters(), is(false));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "Basic, realm=\"foo\" | 7 | 11.3",
        "Other abc==, realm=\"x\" | 13 | 11.3",
        "realm=x | 0 | 11.3",
        "Basic realm=\"a\"b | 15 | 11.3",
        "Basic realm=\"a\"b=c | 15 | 11.3",
        "Basic a=b c=d | 9 | 11.3",
        "Basic a=b c | 9 | 11.3",
        "Basic abc abc | 6 | 11.3",
        "Basic realm=, a=b=c | 14 | 11.3",
        "Basic realm=\"x | 12 | 5.6.4",
        "Basic realm=\"x\\\" | 12 | 5.6.4",
        "Basic realm=\"x\\ | 12 | 5.6.4",
        "Basic a=b, =c | 11 | 11.1",
        "Basic a=b, \"c\" | 11 | 11.1",
        "Basic a=(b) | 8 | 11.2",
        "Basic a = , b=c | 10 | 11.2",
        "Basic a=b;c=d | 9 | 11.3",
        "Basic a=\u00E4 | 8 | 11.2",
      })
  @Tag("H-05")
  void saysWhereAndWhyALineIsInvalid(String fieldLine, int index, String section) {
    String message = refusal(() -> Challenges.parse(fieldLine));

    assertThat(message, startsWith("Not a list of challenges: at index " + index + ", "));
    assertThat(message, containsString("(RFC 9110, section " + section + ")"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "Basic realm=\"a\u0001\" | a quoted-string has U+0001: ",
        "realm=x | an auth-param has no scheme: ",
        "Basic a=b, =c | no scheme where one should be: ",
      })
  void namesTheRuleThatIsBrokenAndNotWhatFollowsFromThat(String fieldLine, String rule) {
    assertThat(
        refusal(() -> Challenges.parse(fieldLine)).replaceFirst("^.* at index \\d+, ", ""),
        startsWith(rule.strip()));
  }

  @Test
  @Tag("H-05")
  void theFirstCharacterAboveAsciiEndsATokenAndAToken68() {
    assertThat(refusal(() -> Challenges.parse("Basic\u0080")), containsString("at index 5"));
    assertThat(refusal(() -> Challenges.parse("Basic a\u0080")), containsString("at index 6"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, '\n', '\r', 0x1F, 0x7F, 0x100, 0x10A, 0x10D})
  @Tag("H-11")
  void refusesControlsAnywhere(int c) {
    String bad = Character.toString(c);
    for (String line :
        List.of(
            "Basic realm=\"a" + bad + "\"",
            "Basic realm=\"a\\" + bad + "\"",
            "Basic realm=a" + bad,
            "Basic" + bad + " realm=a",
            "Basic " + bad,
            bad + "Basic realm=a")) {
      String message = refusal(() -> Challenges.parse(line));

      assertThat(message.chars().allMatch(Grammar::isPrintableAscii), is(true));
    }
  }

  @Test
  void onlyASpaceDividesSchemeAndContent() {
    assertThat(refusal(() -> Challenges.parse("Basic\trealm=a")), containsString("at index 5"));
    assertThat(refusal(() -> Challenges.parse("Basic \trealm=a")), containsString("at index 6"));
  }

  @Test
  void readsEachFieldLineAsAWholeList() {
    assertThat(
        Challenges.parse(List.of("Bearer realm=a", "Basic realm=b, charset=UTF-8")).toList(),
        contains(BEARER, BASIC));
    assertThat(
        refusal(() -> Challenges.parse(List.of("Basic realm=b", "charset=UTF-8"))),
        containsString("at index 0"));
  }

  @Test
  void equalsByContentInOrder() {
    assertThat(Challenges.of(BEARER, BASIC), is(Challenges.of(List.of(BEARER, BASIC))));
    assertThat(Challenges.of(BEARER).hashCode(), is(Challenges.parse("bearer realm=a").hashCode()));
    assertThat(Challenges.of(BEARER).hashCode(), is(List.of(BEARER).hashCode()));
    assertThat(Challenges.of(BEARER, BASIC), is(not(Challenges.of(BASIC, BEARER))));
    assertThat(Challenges.of(BEARER).toString(), is("[Bearer realm=\"a\"]"));
  }

  @Test
  void copiesWhatItIsGivenAndCannotBeChanged() {
    List<Challenge> given = new ArrayList<>(List.of(BEARER));
    Challenges challenges = Challenges.of(given);
    given.clear();

    assertThat(challenges.size(), is(1));
    assertThrows(UnsupportedOperationException.class, () -> challenges.toList().add(BASIC));
    assertThrows(UnsupportedOperationException.class, () -> challenges.toFieldLines().add("x"));
    Iterator<Challenge> iterator = challenges.iterator();
    iterator.next();
    assertThrows(UnsupportedOperationException.class, iterator::remove);
  }

  @Test
  void refusesNullAtOnce() {
    assertThrows(NullPointerException.class, () -> Challenges.of((Challenge[]) null));
    assertThrows(NullPointerException.class, () -> Challenges.of(BASIC, null));
    assertThrows(NullPointerException.class, () -> Challenges.of(Arrays.asList(BASIC, null)));
    assertThrows(NullPointerException.class, () -> Challenges.parse((String) null));
    assertThrows(NullPointerException.class, () -> Challenges.parse(Arrays.asList("Basic", null)));
    assertThrows(NullPointerException.class, () -> Challenges.of().find(null));
  }
}
