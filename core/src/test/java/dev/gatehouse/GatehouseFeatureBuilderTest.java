package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GatehouseFeatureBuilderTest {

  private static final URI BASE = URI.create("https://errors.example.com/");
  private static final URI METADATA = URI.create("https://rs.example.com/metadata");

  private static final URI RESOURCE = URI.create("https://rs.example.com/orders");

  private final Authenticator authenticator =
      new BearerAuthenticator(token -> AuthenticationResult.invalid());

  private static String realm(Settings settings) {
    return settings.get(Setting.REALM, "nothing set");
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
                .containerDenials(false)
                .resourceMetadata(METADATA)
                .resource(RESOURCE)
                .authorizationServers(BASE, METADATA)
                .scopesSupported("a", "-b")
                .correlationHeader("X-Request-Id")
                .texts("com.example.Denials")
                .audit(false)
                .build());

    assertThat(realm(settings), is("orders"));
    assertThat(settings.get(Setting.SCHEMES, List.of()), is(List.of("Basic", "Bearer")));
    assertThat(settings.get(Setting.UNANNOTATED, Unannotated.PERMIT), is(Unannotated.FAIL));
    assertThat(settings.get(Setting.TYPE_BASE, (URI) null), is(BASE));
    assertThat(settings.get(Setting.INSTANCE, false), is(true));
    assertThat(settings.get(Setting.EXPOSE_CHALLENGE, false), is(true));
    assertThat(settings.get(Setting.CONTAINER_DENIALS, true), is(false));
    assertThat(settings.get(Setting.RESOURCE_METADATA, (URI) null), is(METADATA));
    assertThat(settings.get(Setting.RESOURCE, (URI) null), is(RESOURCE));
    assertThat(settings.get(Setting.AUTHORIZATION_SERVERS, List.of()), is(List.of(BASE, METADATA)));
    assertThat(settings.get(Setting.SCOPES_SUPPORTED, List.of()), is(List.of("a", "-b")));
    assertThat(settings.get(Setting.CORRELATION_HEADER, ""), is("X-Request-Id"));
    assertThat(settings.get(Setting.TEXTS, ""), is("com.example.Denials"));
    assertThat(settings.get(Setting.AUDIT, true), is(false));
    // A feature that is off is one that is not registered; nobody is who a predicate says.
    Set<Setting> elsewhere = EnumSet.of(Setting.ENABLED, Setting.ANONYMOUS);
    for (Setting setting : Setting.values()) {
      assertThat(
          setting.key(), settings.get(setting, null) == null, is(elsewhere.contains(setting)));
    }
  }

  @Test
  void aFeatureDoesNotChangeWithItsBuilder() {
    GatehouseFeature.Builder builder = GatehouseFeature.builder().realm("before");
    Settings settings = GivenSettings.of(builder.build());
    builder.realm("after").authenticator(authenticator).listener((denial, request) -> {});

    assertThat(realm(settings), is("before"));
    assertThat(settings.authenticators(), is(empty()));
    assertThat(settings.listeners(), is(empty()));
    assertThat(realm(GivenSettings.of(builder.build())), is("after"));
  }

  @Test
  void authenticatorsAndListenersKeepTheirOrder() {
    DenialListener first = (denial, request) -> {};
    DenialListener second = (denial, request) -> {};
    Settings settings =
        GivenSettings.of(
            GatehouseFeature.builder()
                .identityStores()
                .authenticator(authenticator)
                .listener(first)
                .listener(second)
                .build());

    assertThat(
        settings.authenticators().stream().map(each -> each.challenge("r").scheme()).toList(),
        contains("Basic", "Bearer"));
    assertThat(settings.listeners(), contains(first, second));
  }

  static Stream<Consumer<GatehouseFeature.Builder>> nulls() {
    return Stream.of(
        builder -> builder.realm(null),
        builder -> builder.schemes((String[]) null),
        builder -> builder.unannotated(null),
        builder -> builder.typeBase(null),
        builder -> builder.resourceMetadata(null),
        builder -> builder.resource(null),
        builder -> builder.authorizationServers((URI[]) null),
        builder -> builder.authorizationServers(BASE, null),
        builder -> builder.scopesSupported((String[]) null),
        builder -> builder.correlationHeader(null),
        builder -> builder.authenticator(null),
        builder -> builder.renderer(null),
        builder -> builder.listener(null),
        builder -> builder.anonymous(null));
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void nullIsRefusedAtOnce(Consumer<GatehouseFeature.Builder> call) {
    assertThrows(NullPointerException.class, () -> call.accept(GatehouseFeature.builder()));
  }

  static Stream<Consumer<GatehouseFeature.Builder>> wrong() {
    return Stream.of(
        builder -> builder.realm("a\r\nX: 1"),
        builder -> builder.schemes(),
        builder -> builder.schemes("Ba sic"),
        builder -> builder.typeBase(URI.create("/relative")),
        builder -> builder.resourceMetadata(URI.create("http://rs.example.com/")),
        builder -> builder.resource(URI.create("urn:orders")),
        builder -> builder.authorizationServers(),
        builder -> builder.authorizationServers(URI.create("/relative")),
        builder -> builder.scopesSupported(),
        builder -> builder.scopesSupported("a b"),
        builder -> builder.correlationHeader("Authorization"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  @Tag("H-11")
  void aWrongValueIsRefusedAtOnceWithItsKey(Consumer<GatehouseFeature.Builder> call) {
    assertThat(
        assertThrows(IllegalArgumentException.class, () -> call.accept(GatehouseFeature.builder()))
            .getMessage(),
        containsString("gatehouse."));
  }

  /** "Every method checks its argument at once." */
  @Test
  void aSchemeThatIsNullIsRefusedAtOnce() {
    assertThrows(
        RuntimeException.class, () -> GatehouseFeature.builder().schemes("Basic", (String) null));
  }
}
