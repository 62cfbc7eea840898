package dev.gatehouse.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What holds for any text at all. */
class GrammarPropertiesTest {

  private static final String TOKEN_CHARS =
      "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final String OWS = "[ \\t]*";
  private static final String TOKEN =
      "[" + TOKEN_CHARS.replace("^", "\\^").replace("&", "\\&").replace("-", "\\-") + "]+";
  private static final String TOKEN68 = "[A-Za-z0-9\\-._~+/]+=*";
  private static final String QUOTED_STRING =
      "\"(?:[\\t \\x21\\x23-\\x5B\\x5D-\\x7E\\x80-\\xFF]|\\\\[\\t \\x21-\\x7E\\x80-\\xFF])*+\"";
  private static final String PARAMETER =
      TOKEN + OWS + "=" + OWS + "(?:" + TOKEN + "|" + QUOTED_STRING + ")";
  private static final Pattern MEMBER =
      Pattern.compile(TOKEN + "(?: +(?:" + TOKEN68 + "|" + listOf(PARAMETER) + "))?");
  private static final Pattern FIELD_LINE = Pattern.compile(listOf(MEMBER.pattern()));

  @Property
  @Label("a built challenge is read back equal")
  @Tag("H-08")
  @Tag("H-10")
  void builtChallengesAreReadBackEqual(
      @ForAll("tokens") String scheme,
      @ForAll("realms") String realm,
      @ForAll("tokens") String name,
      @ForAll("printable") String value) {
    Challenge realmOnly = Challenge.of(scheme, realm);
    Challenge built =
        name.equalsIgnoreCase("realm") || scheme.equalsIgnoreCase("Bearer")
            ? realmOnly
            : realmOnly.with(name, value);

    Challenge read = onlyOne(Challenges.parse(built.toString()));

    assertThat(read, is(built));
    assertThat(read.scheme(), is(scheme));
    assertThat(read.parameter("realm"), is(Optional.of(realm)));
    assertThat(read.toString(), is(built.toString()));
  }

  @Property
  @Label("challenges joined in one line are read back as they were")
  @Tag("H-12")
  void joinedChallengesAreReadBackEqual(
      @ForAll("tokens") String bare,
      @ForAll("realms") String realm,
      @ForAll("token68s") String token68) {
    Challenges challenges =
        Challenges.of(
            Challenge.of("A", realm), Challenge.of(bare), Challenge.token68("B", token68));

    assertThat(Challenges.parse(String.join(", ", challenges.toFieldLines())), is(challenges));
    assertThat(Challenges.parse(challenges.toFieldLines()), is(challenges));
  }

  @Property(tries = 5000)
  @Label("any text is either refused or survives being written and read again")
  @Tag("H-11")
  void whatIsReadSurvivesRewriting(@ForAll("nearlyFieldLines") String text) {
    Optional<Challenges> read = readOrRefuse(text);
    Statistics.label("accepted")
        .collect(read.isPresent() && !read.get().isEmpty())
        .coverage(checker -> checker.check(true).percentage(share -> share > 5));
    if (read.isPresent()) {
      assertThat(Challenges.parse(read.get().toFieldLines()), is(read.get()));
      assertThat(Challenges.parse(String.join(",", read.get().toFieldLines())), is(read.get()));
      assertThat(isOneLine(read.get().toString()), is(true));
    }
  }

  @Property(tries = 2000)
  @Label("any unicode text is read or refused")
  @Tag("H-11")
  void anyUnicodeIsReadOrRefused(@ForAll String text) {
    readOrRefuse(text).ifPresent(read -> assertThat(isOneLine(read.toString()), is(true)));
    readOrRefuse("Basic realm=\"" + text + "\"")
        .ifPresent(read -> assertThat(isOneLine(read.toString()), is(true)));
  }

  @Property(tries = 2000)
  @Label("a realm of any text is built on one line or refused")
  @Tag("H-11")
  void anyRealmIsOneLineOrRefused(@ForAll String realm) {
    try {
      assertThat(isOneLine(Challenge.of("Basic", realm).toString()), is(true));
    } catch (IllegalArgumentException refusal) {
      assertThat(isOneLine(refusal.getMessage()), is(true));
    }
  }

  @Property(tries = 5000)
  @Label("any credentials are read or refused, and never print more than a scheme")
  @Tag("H-17")
  void anyCredentialsAreReadOrRefused(@ForAll("nearlyFieldLines") String text) {
    try {
      Credentials read = Credentials.parse(text);
      assertThat(read.toString().matches("Credentials\\[(scheme=[^\\s]+)?]"), is(true));
      assertThat(isOneLine(read.toString()), is(true));
      assertThat(read.token68().isPresent() && !read.parameters().isEmpty(), is(false));
      if (!read.isWellFormed()) {
        assertThat(read.token68().isPresent() || !read.parameters().isEmpty(), is(false));
      }
    } catch (IllegalArgumentException refusal) {
      assertThat(isOneLine(refusal.getMessage()), is(true));
    }
  }

  @Property(tries = 10_000)
  @Label("a line is read exactly if the grammar of RFC 9110, written as a pattern, matches it")
  @Tag("H-05")
  void acceptsExactlyWhatTheGrammarAccepts(@ForAll("nearlyFieldLines") String text) {
    assertThat(readOrRefuse(text).isPresent(), is(FIELD_LINE.matcher(trimmed(text)).matches()));
  }

  @Property(tries = 5000)
  @Label("credentials are well-formed exactly if that pattern matches, and read like a challenge")
  @Tag("H-17")
  void credentialsFollowTheGrammarToo(@ForAll("nearlyFieldLines") String tail) {
    String text = "X " + tail;
    Credentials credentials = Credentials.parse(text);

    assertThat(credentials.isWellFormed(), is(MEMBER.matcher(trimmed(text)).matches()));
    if (credentials.isWellFormed()) {
      Challenge challenge = onlyOne(Challenges.parse(text));
      assertThat(credentials.token68(), is(challenge.token68()));
      assertThat(credentials.parameters(), is(challenge.parameters()));
    }
  }

  @Example
  @Label("a megabyte of hostile text takes no more than linear time")
  void hostileTextIsReadInLinearTime() {
    for (String unit :
        List.of(
            ",",
            " ",
            "=",
            "\"",
            "\\",
            "a",
            "a ",
            "a ,",
            "a=b,",
            "a=b ",
            "a b,",
            "a = ",
            "\\\"",
            "!",
            "a=\"\\\\\",",
            "a a=\"",
            "a   \t   ,")) {
      String text = unit.repeat(1_000_000 / unit.length());
      for (String start : List.of("", "X ", "X a=\"")) {
        withinSeconds(start + text, GrammarPropertiesTest::readOrRefuse);
        withinSeconds(start + text, GrammarPropertiesTest::readCredentialsOrRefuse);
      }
    }
  }

  @Example
  @Label("colliding hash codes do not slow down the search for duplicates")
  void collidingHashCodesAreHarmless() {
    StringBuilder challenges = new StringBuilder();
    StringBuilder parameters = new StringBuilder("X a=b");
    for (int i = 0; i < 1 << 15; i++) {
      StringBuilder collider = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        // 31 * 'b' + '~' == 31 * 'c' + '_', thus all of these have one hash code.
        collider.append((i >> bit & 1) == 0 ? "b~" : "c_");
      }
      challenges.append(collider).append(',');
      parameters.append(',').append(collider).append("=x");
    }

    withinSeconds(challenges.toString(), text -> Challenges.parse(text).size());
    withinSeconds(
        parameters.toString(), text -> onlyOne(Challenges.parse(text)).hasDuplicateParameters());
  }

  private static void withinSeconds(String text, Consumer<String> reading) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> reading.accept(text),
        () -> "reading " + text.substring(0, 12) + "... was too slow");
  }

  private static Optional<Challenges> readOrRefuse(String text) {
    try {
      return Optional.of(Challenges.parse(text));
    } catch (IllegalArgumentException refusal) {
      assertThat(isOneLine(refusal.getMessage()), is(true));
      return Optional.empty();
    }
  }

  private static void readCredentialsOrRefuse(String text) {
    try {
      Credentials.parse(text);
    } catch (IllegalArgumentException refusal) {
      assertThat(isOneLine(refusal.getMessage()), is(true));
    }
  }

  private static Challenge onlyOne(Challenges challenges) {
    return challenges.size() == 1 ? challenges.toList().get(0) : fail("not one: " + challenges);
  }

  /** RFC 9110, section 5.6.1.2: the list a recipient must accept. */
  private static String listOf(String member) {
    return "(?:" + member + ")?(?:" + OWS + "," + OWS + "(?:" + member + ")?)*";
  }

  private static String trimmed(String text) {
    return text.replaceAll("^[ \\t]+|[ \\t]+\\z", "");
  }

  private static boolean isOneLine(String text) {
    return text.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0);
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.oneOf(
        Arbitraries.of("Basic", "Bearer", "Digest", "realm", "algorithm", "stale"),
        Arbitraries.strings().withChars(TOKEN_CHARS).ofMinLength(1).ofMaxLength(12));
  }

  @Provide
  Arbitrary<String> token68s() {
    return Arbitraries.strings()
        .withChars("azAZ09-._~+/")
        .ofMinLength(1)
        .ofMaxLength(20)
        .flatMap(s -> Arbitraries.of("", "=", "==", "===").map(padding -> s + padding));
  }

  @Provide
  Arbitrary<String> printable() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(40),
        Arbitraries.strings().withChars("\"\\ ,=a").ofMaxLength(12));
  }

  @Provide
  Arbitrary<String> realms() {
    return printable().filter(realm -> !realm.isBlank());
  }

  /** Pieces of the grammar in any order, so that a good share is valid, with some poison. */
  @Provide
  Arbitrary<String> nearlyFieldLines() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(
                20,
                Arbitraries.of(
                    "Basic",
                    "Digest ",
                    "a=b",
                    "realm=\"x\"",
                    "algorithm=MD5",
                    ", ",
                    ",",
                    " ",
                    "=",
                    "\t",
                    "a",
                    "abc==",
                    "\"a\\\"b\"",
                    "x = \"\u00E4\t\"",
                    "Digest stale=\"a b\"")),
            Tuple.of(1, Arbitraries.of("\"", "\\", "\r\n", "\u0000", "\u010A", "\u007F", "(")));
    return pieces.list().ofMaxSize(8).map(list -> String.join("", list));
  }
}
