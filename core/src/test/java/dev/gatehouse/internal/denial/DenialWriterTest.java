package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeRequest;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.text.CaseBlindHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What happens beside the body: headers around the application's own, and whom a denial is told.
 */
class DenialWriterTest {

  private static final class Failing implements DenialListener {

    @Override
    public void denied(Denial denial, DeniedRequest request) {
      throw new IllegalStateException("for a test");
    }
  }

  private static DenialWriter writer(GatehouseFeature.Builder builder) {
    Settings settings = GivenSettings.of(builder.realm("orders").audit(false).build());
    return LazyDenialWriter.of(settings, DenialBodies.of(settings), null, false);
  }

  /** What describes the application's body stays; what lets a cache keep it does not. */
  @Test
  void aBodyOfTheApplicationIsKeptAndCachesKeepNoCopy() {
    DenialWriter writer = writer(GatehouseFeature.builder());
    MultivaluedMap<String, Object> headers =
        CaseBlindHeaders.of(
            Map.of(
                "Expires", List.of("Thu, 01 Jan 2099 00:00:00 GMT"),
                "Age", List.of("7"),
                "ETag", List.of("\"1\"")));

    writer.completeAround(writer.denials().byApplication(403, null), headers, List.of());

    assertThat(headers.keySet(), is(Set.of("Cache-Control", "ETag")));
    assertThat(headers.get("Cache-Control"), contains("no-store"));
  }

  @Test
  void aListenerThatFailsKeepsNobodyFromBeingTold() {
    List<Denial> told = new ArrayList<>();
    DenialWriter writer =
        writer(
            GatehouseFeature.builder()
                .listener(new Failing())
                .listener((denial, request) -> told.add(denial)));
    Denial denial = writer.denials().byApplication(403, null);

    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      writer.tell(denial, FakeRequest.of("/orders"));

      assertThat(
          log.messages(Level.SEVERE),
          contains(
              Failing.class.getName()
                  + " failed; the client's response is not touched. Mend what the exception says:"
                  + " until then this listener misses denials. See"
                  + " docs/troubleshooting.md#listener-failed"));
    }
    assertThat(told, contains(denial));
  }

  /** Accept and the language of it, whatever the application varies by, and in one line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                          | Accept, Accept-Language",
        "Origin                    | Origin; Accept, Accept-Language",
        "accept                    | accept; Accept-Language",
        "Origin, ACCEPT-LANGUAGE   | Origin, ACCEPT-LANGUAGE; Accept",
        "accept-language, accept   | accept-language, accept",
        "*                         | *",
      })
  void whatTheLanguageIsChosenByIsAddedToVary(String before, String after) {
    DenialWriter writer =
        writer(GatehouseFeature.builder().texts("dev.gatehouse.internal.denial.TwoLanguages"));
    MultivaluedMap<String, Object> headers =
        CaseBlindHeaders.of(before == null ? Map.of() : Map.of("Vary", List.of(before)));

    DenialBodies.Body body =
        writer.complete(
            writer.denials().byApplication(403, null),
            headers,
            List.of(),
            FakeRequest.of("/orders"));

    assertThat(headers.get("Vary"), is(List.of(after.split("; "))));
    assertThat(headers.get("Content-Language"), contains("de"));
    assertThat(new String(body.bytes(), StandardCharsets.UTF_8), containsString("Nein."));
  }

  @Test
  void withoutTextsNothingVariesByLanguage() {
    DenialWriter writer = writer(GatehouseFeature.builder());
    MultivaluedMap<String, Object> headers = CaseBlindHeaders.of(Map.of());

    writer.complete(
        writer.denials().byApplication(403, null), headers, List.of(), FakeRequest.of("/orders"));

    assertThat(headers.get("Vary"), contains("Accept"));
    assertThat(headers.get("Content-Language"), contains("en"));
  }
}
