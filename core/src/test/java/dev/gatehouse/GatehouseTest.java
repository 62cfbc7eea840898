package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.internal.denial.AuditListener;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatehouseTest {

  private static final URI BASE = URI.create("https://errors.example.com/");
  private static final URI METADATA = URI.create("https://rs.example.com/metadata");

  private final Authenticator authenticator =
      new BearerAuthenticator(token -> AuthenticationResult.invalid());

  private static String realm(Settings settings) {
    return settings.get(Setting.REALM, "nothing set");
  }

  @Test
  void nothingIsSetUntilSomebodySetsIt() {
    Settings settings = Settings.NONE;

    for (Setting setting : Setting.values()) {
      assertThat(setting.key(), settings.get(setting, (Object) "default"), is("default"));
    }
    assertThat(settings.authenticators(), is(empty()));
  }

  @Test
  void everySettingCanBeMadeInCode() {
    Settings settings =
        GivenSettings.of(
            GatehouseFeature.builder()
                .realm("orders")
                .schemes("Basic", "Bearer")
                .unannotated(Unannotated.FAIL)
                .typeBase(BASE)
                .instance(true)
                .exposeChallenge(true)
                .resourceMetadata(METADATA)
                .build());

    assertThat(realm(settings), is("orders"));
    assertThat(settings.get(Setting.SCHEMES, List.of()), is(List.of("Basic", "Bearer")));
    assertThat(settings.get(Setting.UNANNOTATED, Unannotated.PERMIT), is(Unannotated.FAIL));
    assertThat(settings.get(Setting.TYPE_BASE, (URI) null), is(BASE));
    assertThat(settings.get(Setting.INSTANCE, false), is(true));
    assertThat(settings.get(Setting.EXPOSE_CHALLENGE, false), is(true));
    assertThat(settings.get(Setting.RESOURCE_METADATA, (URI) null), is(METADATA));
  }

  @Test
  void theBuilderWinsOverProperties() {
    Gatehouse merged =
        GivenSettings.of(GatehouseFeature.builder().realm("builder").build())
            .over(
                SettingsReader.read(
                    Map.of("gatehouse.realm", "property", "gatehouse.instance", "true")));

    assertThat(realm(merged), is("builder"));
    assertThat(merged.get(Setting.INSTANCE, false), is(true));
  }

  @Test
  void propertiesDoNotTouchWhatIsNoProperty() {
    DenialRenderer renderer = (denial, mediaType, request) -> "";
    DenialListener listener = (denial, request) -> {};
    Gatehouse merged =
        GivenSettings.of(
                GatehouseFeature.builder()
                    .authenticator(authenticator)
                    .renderer(renderer)
                    .listener(listener)
                    .anonymous(principal -> true)
                    .build())
            .over(Map.of());

    assertThat(merged.authenticators(), contains(authenticator));
    assertThat(merged.rendererOr(null), is(sameInstance(renderer)));
    assertThat(merged.listeners(), contains(listener));
    assertThat(merged.nobody().is(() -> "alice", "BASIC"), is(true));
  }

  @Test
  void settingsDoNotChangeWithTheirBuilder() {
    Gatehouse.Builder builder = Gatehouse.builder().realm("before");
    Settings settings = builder.build();
    builder.realm("after").authenticator(authenticator).listener((denial, request) -> {});

    assertThat(realm(settings), is("before"));
    assertThat(settings.authenticators(), is(empty()));
    assertThat(settings.listeners(), contains(instanceOf(AuditListener.class)));
    assertThat(realm(builder.build()), is("after"));
  }

  @Test
  void theFirstListenerReplacesTheAuditLine() {
    DenialListener own = (denial, request) -> {};

    assertThat(Settings.NONE.listeners(), contains(instanceOf(AuditListener.class)));
    assertThat(
        GivenSettings.of(GatehouseFeature.builder().listener(own).build()).listeners(),
        contains(own));
    assertThat(
        GivenSettings.of(
                GatehouseFeature.builder().listener(own).listener(DenialListener.audit()).build())
            .listeners(),
        contains(is(own), instanceOf(AuditListener.class)));
  }

  @Test
  void theDefaultRendererServesWhereNoneIsSet() {
    DenialRenderer otherwise = (denial, mediaType, request) -> "";

    assertThat(Settings.NONE.rendererOr(otherwise), is(sameInstance(otherwise)));
  }

  @Test
  @Tag("B#27")
  void whoIsNobodyIsWhatServersShowAndWhatAnySettingAdds() {
    Settings settings =
        GivenSettings.of(
                GatehouseFeature.builder()
                    .anonymous(principal -> principal.getName().equals("stranger"))
                    .build())
            .over(SettingsReader.read(Map.of("gatehouse.anonymous", "guest, visitor")));

    for (String nobody : List.of("UNAUTHENTICATED", "stranger", "guest", "visitor")) {
      assertThat(nobody, settings.nobody().is(() -> nobody, "BASIC"), is(true));
    }
    assertThat(settings.nobody().is(() -> "alice", null), is(false));
    assertThat(Settings.NONE.nobody().is(() -> "guest", null), is(false));
  }

  static Stream<Consumer<Gatehouse.Builder>> nulls() {
    return Stream.of(
        builder -> builder.realm(null),
        builder -> builder.schemes((String[]) null),
        builder -> builder.unannotated(null),
        builder -> builder.typeBase(null),
        builder -> builder.resourceMetadata(null),
        builder -> builder.authenticator(null),
        builder -> builder.renderer(null),
        builder -> builder.listener(null),
        builder -> builder.anonymous(null));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void nullIsRefusedAtOnce(Consumer<Gatehouse.Builder> call) {
    assertThrows(NullPointerException.class, () -> call.accept(Gatehouse.builder()));
  }

  static Stream<Consumer<Gatehouse.Builder>> wrong() {
    return Stream.of(
        builder -> builder.realm("a\r\nX: 1"),
        builder -> builder.schemes(),
        builder -> builder.schemes("Ba sic"),
        builder -> builder.typeBase(URI.create("/relative")),
        builder -> builder.resourceMetadata(URI.create("http://rs.example.com/")));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  @Tag("H-11")
  void aWrongValueIsRefusedAtOnceWithItsKey(Consumer<Gatehouse.Builder> call) {
    assertThat(
        assertThrows(IllegalArgumentException.class, () -> call.accept(Gatehouse.builder()))
            .getMessage(),
        containsString("gatehouse."));
  }

  /** "Every method checks its argument at once." */
  @Test
  void aSchemeThatIsNullIsRefusedAtOnce() {
    assertThrows(RuntimeException.class, () -> Gatehouse.builder().schemes("Basic", (String) null));
  }
}
