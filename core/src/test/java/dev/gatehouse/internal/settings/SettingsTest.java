package dev.gatehouse.internal.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.DenialListener;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.ScopeProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private final Authenticator authenticator =
      new BearerAuthenticator(token -> AuthenticationResult.invalid());
  private final DenialListener listener = (denial, request) -> {};

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
    assertThat(settings.listeners(), is(empty()));
    assertThat(settings.renderer(), is(Optional.empty()));
    assertThat(settings.anonymous().test(() -> "guest"), is(false));
  }

  @Test
  void theBuilderWinsOverProperties() {
    Settings merged =
        GivenSettings.of(GatehouseFeature.builder().realm("builder").build())
            .over(
                SettingsReader.read(
                    Map.of("gatehouse.realm", "property", "gatehouse.instance", "true"), Set.of()));

    assertThat(realm(merged), is("builder"));
    assertThat(merged.get(Setting.INSTANCE, false), is(true));
  }

  @Test
  void propertiesDoNotTouchWhatIsNoProperty() {
    DenialRenderer renderer = (denial, mediaType, request) -> "";
    ScopeProvider scopes = principal -> Optional.empty();
    Settings merged =
        GivenSettings.of(
                GatehouseFeature.builder()
                    .authenticator(authenticator)
                    .renderer(renderer)
                    .listener(listener)
                    .anonymous(principal -> true)
                    .scopes(scopes)
                    .build())
            .over(Map.of());

    assertThat(merged.authenticators(), contains(authenticator));
    assertThat(merged.renderer().orElseThrow(), is(sameInstance(renderer)));
    assertThat(merged.listeners(), contains(listener));
    assertThat(merged.anonymous().test(() -> "alice"), is(true));
    assertThat(merged.scopes().orElseThrow(), is(sameInstance(scopes)));
  }

  @Test
  void theyDoNotChangeWithWhatTheyWereMadeFrom() {
    Map<Setting, Object> values = new EnumMap<>(Map.of(Setting.REALM, "before"));
    List<Authenticator> authenticators = new ArrayList<>(List.of(authenticator));
    List<DenialListener> listeners = new ArrayList<>(List.of(listener));
    Settings settings =
        new Settings(values, authenticators, listeners, null, principal -> false, null);
    values.put(Setting.REALM, "after");
    authenticators.clear();
    listeners.clear();

    assertThat(realm(settings), is("before"));
    assertThat(settings.authenticators(), contains(authenticator));
    assertThat(settings.listeners(), contains(listener));
    assertThrows(UnsupportedOperationException.class, () -> settings.authenticators().clear());
    assertThrows(UnsupportedOperationException.class, () -> settings.listeners().clear());
  }
}
