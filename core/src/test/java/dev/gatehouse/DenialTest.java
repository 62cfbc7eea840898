package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.http.Challenge;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenialTest {

  private static final Challenge BEARER = Challenge.of("Bearer", "api");

  private static Denial forbidden(Map<String, Object> extensions) {
    return Denial.of(403, DenialReason.APPLICATION, List.of()).withExtensions(extensions);
  }

  private static String refusal(int status, List<Challenge> challenges, String extension) {
    return assertThrows(
            IllegalArgumentException.class,
            () ->
                Denial.of(status, DenialReason.APPLICATION, challenges)
                    .withExtensions(extension == null ? Map.of() : Map.of(extension, "x")))
        .getMessage();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200, 302, 402, 404, 407, 500})
  void itsStatusIsOneOfFour(int status) {
    assertThat(refusal(status, List.of(BEARER), null), containsString("not " + status));
  }

  @Test
  @Tag("H-01")
  void a401HasAChallenge() {
    assertThat(refusal(401, List.of(), null), containsString("RFC 9110, section 15.5.2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "title", "status", "detail", "instance", "reason"})
  @Tag("P-02")
  void anExtensionCannotReplaceAMember(String name) {
    assertThat(refusal(403, List.of(), name), containsString('"' + name + '"'));
  }

  @Test
  void nothingOfItMayBeNull() {
    Class<NullPointerException> refused = NullPointerException.class;

    assertThrows(refused, () -> Denial.of(403, null, List.of()));
    assertThrows(refused, () -> Denial.of(403, DenialReason.DENIED, null));
    assertThrows(
        refused, () -> Denial.of(403, DenialReason.DENIED, List.of()).withExtensions(null));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request",
    "401, Unauthorized",
    "403, Forbidden",
    "503, Service Unavailable",
  })
  @Tag("P-04")
  void itsTitleIsThePhraseOfItsStatus(int status, String phrase) {
    assertThat(Denial.of(status, DenialReason.APPLICATION, List.of(BEARER)).title(), is(phrase));
  }

  @Test
  void aReasonKnowsItsStatus() {
    Denial denial =
        Denial.of(
            DenialReason.CREDENTIALS_MISSING.status(),
            DenialReason.CREDENTIALS_MISSING,
            List.of(BEARER));

    assertThat(denial.status(), is(401));
    assertThat(denial.extensions(), is(Map.of()));
    assertThat(denial.detail(), is(DenialReason.CREDENTIALS_MISSING.detail(401)));
  }

  @Test
  void itDoesNotChangeWithWhatItWasMadeFrom() {
    List<Challenge> challenges = new ArrayList<>(List.of(BEARER));
    Map<String, Object> extensions = new LinkedHashMap<>(Map.of("support", "a"));
    Denial denial = Denial.of(401, DenialReason.APPLICATION, challenges).withExtensions(extensions);
    challenges.clear();
    extensions.put("support", "b");

    assertThat(denial.challenges(), contains(BEARER));
    assertThat(denial.extensions(), is(Map.of("support", "a")));
    assertThrows(UnsupportedOperationException.class, () -> denial.challenges().clear());
    assertThrows(UnsupportedOperationException.class, () -> denial.extensions().clear());
  }

  /** "Immutable and thread-safe", and "the collections are copied". */
  @Test
  void itDoesNotChangeWithAListAmongItsExtensions() {
    List<String> scopes = new ArrayList<>(List.of("read"));
    Denial denial = forbidden(Map.of("scopes", scopes));
    scopes.add("write");

    assertThat(denial.extensions(), is(Map.of("scopes", List.of("read"))));
  }

  @Test
  void eachChangeMakesAnotherDenialThatDiffersInOnePoint() {
    Denial plain = Denial.of(401, DenialReason.APPLICATION, List.of(BEARER));
    Challenge basic = Challenge.of("Basic", "api");
    URI type = URI.create("https://example.com/gone");

    assertThat(plain.withChallenges(List.of(basic)).challenges(), contains(basic));
    assertThat(
        plain.withExtensions(Map.of("order", "A-7")).extensions(), is(Map.of("order", "A-7")));
    assertThat(plain.withDetail("Moved out.").detail(), is("Moved out."));
    assertThat(plain.withType(type).type(), is(Optional.of(type)));
    assertThat(plain, is(Denial.of(401, DenialReason.APPLICATION, List.of(BEARER))));

    List<Denial> different =
        List.of(
            plain,
            plain.withChallenges(List.of(basic)),
            plain.withExtensions(Map.of("order", "A-7")),
            plain.withDetail("Moved out."),
            plain.withType(type),
            Denial.of(403, DenialReason.APPLICATION, List.of(BEARER)),
            Denial.of(401, DenialReason.CREDENTIALS_MISSING, List.of(BEARER)));
    assertThat(new HashSet<>(different).size(), is(different.size()));
  }

  @Test
  void itsWordsAreEnglishUnlessTheyAreReplaced() {
    Denial plain = forbidden(Map.of());
    Denial german =
        plain.withTitle("Verboten").withDetail("Ausgezogen.").withLanguage(Locale.GERMAN);

    assertThat(plain.language(), is(Optional.of(Locale.ENGLISH)));
    assertThat(plain.withTitle("No").language(), is(Optional.of(Locale.ENGLISH)));
    assertThat(plain.withDetail("Moved out.").language(), is(Optional.empty()));
    assertThat(german.language(), is(Optional.of(Locale.GERMAN)));
    assertThat(german.title(), is("Verboten"));
    assertThat(german.detail(), is("Ausgezogen."));
    assertThat(german.withDetail("Umgezogen.").title(), is("Verboten"));
    assertThat(german.withType(URI.create("urn:x")).language(), is(Optional.of(Locale.GERMAN)));
    assertThat(german, is(not(german.withTitle("Zu"))));
    assertThat(german, is(not(german.withLanguage(Locale.ENGLISH))));
    assertThrows(NullPointerException.class, () -> plain.withTitle(null));
    assertThrows(NullPointerException.class, () -> plain.withLanguage(null));
  }

  @Test
  void allChangesAreKept() {
    URI type = URI.create("https://example.com/gone");
    Denial denial =
        Denial.of(401, DenialReason.APPLICATION, List.of(BEARER))
            .withType(type)
            .withDetail("Moved out.")
            .withExtensions(Map.of("order", "A-7"))
            .withChallenges(List.of(Challenge.of("Basic", "api")));

    assertThat(denial.status(), is(401));
    assertThat(denial.reason(), is(DenialReason.APPLICATION));
    assertThat(denial.type(), is(Optional.of(type)));
    assertThat(denial.detail(), is("Moved out."));
    assertThat(denial.extensions(), is(Map.of("order", "A-7")));
    assertThat(
        denial.withChallenges(List.of(BEARER)).withDetail("Else.").type(), is(denial.type()));
    assertThat(denial.hashCode(), is(denial.withType(type).hashCode()));
    assertThat(denial.hashCode(), is(not(denial.withDetail("Else.").hashCode())));
    assertThat(denial.toString(), is("401 application: Moved out."));
  }

  @Test
  void withTheSameChallengesItIsTheSame() {
    Denial denial = Denial.of(401, DenialReason.APPLICATION, List.of(BEARER));

    assertThat(
        denial.withChallenges(List.of(Challenge.of("Bearer", "api"))), is(sameInstance(denial)));
  }

  @Test
  @Tag("H-01")
  void aChangeKeepsTheRules() {
    Denial denial = Denial.of(401, DenialReason.APPLICATION, List.of(BEARER));
    Class<NullPointerException> refused = NullPointerException.class;

    assertThrows(IllegalArgumentException.class, () -> denial.withChallenges(List.of()));
    assertThrows(refused, () -> denial.withChallenges(null));
    assertThrows(refused, () -> denial.withDetail(null));
    assertThrows(refused, () -> denial.withType(null));
  }

  @Test
  void extensionsKeepTheirOrder() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    List.of("zebra", "apple", "mango", "cherry").forEach(name -> extensions.put(name, 1));

    assertThat(
        forbidden(extensions).extensions().keySet(), contains("zebra", "apple", "mango", "cherry"));
  }
}
