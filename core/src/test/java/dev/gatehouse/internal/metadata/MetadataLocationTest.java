package dev.gatehouse.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.settings.Settings;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9728, section 3.1. */
@Tag("M-03")
class MetadataLocationTest {

  private static Optional<URI> named(String resource, boolean atHost) {
    return MetadataLocation.named(
        GivenSettings.of(GatehouseFeature.builder().resource(URI.create(resource)).build()),
        atHost);
  }

  @ParameterizedTest
  @CsvSource({
    "https://h,              https://h/.well-known/oauth-protected-resource",
    "https://h/,             https://h/.well-known/oauth-protected-resource",
    "https://h/orders/api,   https://h/.well-known/oauth-protected-resource/orders/api",
    "https://h/orders/api/,  https://h/.well-known/oauth-protected-resource/orders/api/",
    "https://h:8443/orders,  https://h:8443/.well-known/oauth-protected-resource/orders",
    "http://[::1]:80/orders, http://[::1]:80/.well-known/oauth-protected-resource/orders",
    "https://h/a%20b,        https://h/.well-known/oauth-protected-resource/a%20b",
    "https://h/orders?t=1,   https://h/.well-known/oauth-protected-resource/orders?t=1",
    "https://h?t=1,          https://h/.well-known/oauth-protected-resource?t=1",
    "https://h/?t=1,         https://h/.well-known/oauth-protected-resource?t=1",
  })
  void atTheHostItIsBeforeThePathOfTheResource(String resource, String place) {
    assertThat(named(resource, true), is(Optional.of(URI.create(place))));
  }

  @ParameterizedTest
  @CsvSource({
    "https://h,             https://h/.well-known/oauth-protected-resource",
    "https://h/,            https://h/.well-known/oauth-protected-resource",
    "https://h/orders/api,  https://h/orders/api/.well-known/oauth-protected-resource",
    "https://h/orders/api/, https://h/orders/api/.well-known/oauth-protected-resource",
    "https://h:8443/orders, https://h:8443/orders/.well-known/oauth-protected-resource",
    "https://h/orders?t=1,  https://h/orders/.well-known/oauth-protected-resource?t=1",
  })
  void elsewhereItIsUnderTheResource(String resource, String place) {
    assertThat(named(resource, false), is(Optional.of(URI.create(place))));
  }

  @Test
  void thePlaceThatIsSetComesFirst() {
    URI set = URI.create("https://meta.example.com/orders");
    Settings settings =
        GivenSettings.of(
            GatehouseFeature.builder()
                .resource(URI.create("https://h/orders"))
                .resourceMetadata(set)
                .build());

    assertThat(MetadataLocation.named(settings, true), is(Optional.of(set)));
    assertThat(MetadataLocation.named(settings, false), is(Optional.of(set)));
  }

  @Test
  void withoutSettingsThereIsNone() {
    assertThat(MetadataLocation.named(Settings.NONE, true), is(Optional.empty()));
  }
}
