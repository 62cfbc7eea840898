package dev.gatehouse.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.fixture.TableRows;
import dev.gatehouse.internal.settings.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9728, section 2. */
class ResourceMetadataTest {

  private static final URI RESOURCE = URI.create("https://api.example.com/orders");
  private static final String START = "{\"resource\":\"https://api.example.com/orders\",";
  private static final String METHODS = "\"bearer_methods_supported\":[\"header\"]";

  private record Offering(List<Challenge> offered) implements Authenticator {

    @Override
    public Challenge challenge(String realm) {
      return offered.get(0);
    }

    @Override
    public List<Challenge> challenges(String realm) {
      return offered;
    }

    @Override
    public AuthenticationResult authenticate(AuthenticationRequest request) {
      return AuthenticationResult.notMine();
    }
  }

  private static AccessTable asking(String... scopes) {
    return AccessTable.of(
        Arrays.stream(scopes)
            .map(
                scope ->
                    TableRows.endpoint(
                        "GET",
                        "/" + scope,
                        AccessRule.scopesRequired(scope),
                        List.of(),
                        ResourceMetadataTest.class,
                        "get"))
            .toList(),
        List.of());
  }

  private static GatehouseFeature.Builder resource() {
    return GatehouseFeature.builder().resource(RESOURCE);
  }

  private static ResourceMetadata of(GatehouseFeature.Builder settings, AccessTable table) {
    return ResourceMetadata.of(GivenSettings.of(settings.build()), () -> table).orElseThrow();
  }

  private static String document(GatehouseFeature.Builder settings, String... scopes) {
    return new String(of(settings, asking(scopes)).document(), StandardCharsets.UTF_8);
  }

  @Test
  void withoutAResourceThereIsNone() {
    assertThat(ResourceMetadata.of(Settings.NONE, () -> asking()), is(Optional.empty()));
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(document(resource()), is(START + METHODS + "}"));
  }

  @Test
  void allThatIsKnownIsThere() {
    Challenge dpop = Challenge.of("dpop").with("algs", "ES256  PS256");
    GatehouseFeature.Builder settings =
        resource()
            .realm("The \"orders\" API")
            .authorizationServers(
                URI.create("https://login.example.com"), URI.create("https://b.example.com/r/2"))
            .authenticator(new Offering(List.of(Challenge.of("Bearer", "r"), dpop)))
            .authenticator(new Offering(List.of(Challenge.of("DPoP").with("algs", "ES256 EdDSA"))));

    assertThat(
        document(settings, "orders:write", "orders:read"),
        is(
            START
                + "\"authorization_servers\":[\"https://login.example.com\","
                + "\"https://b.example.com/r/2\"],"
                + "\"scopes_supported\":[\"orders:read\",\"orders:write\"],"
                + METHODS
                + ",\"resource_name\":\"The \\\"orders\\\" API\","
                + "\"dpop_signing_alg_values_supported\":[\"ES256\",\"PS256\",\"EdDSA\"]}"));
  }

  @Test
  void aSchemeThatIsOnlySetOffersNoAlgorithms() {
    assertThat(document(resource().schemes("DPoP", "Bearer")), is(START + METHODS + "}"));
  }

  @ParameterizedTest
  @CsvSource({
    "orders:admin,                'a,b',              a b orders:admin",
    "'-b,c',                      'a,b',              a c",
    "'-b,b',                      'a,b',              a",
    "-nobody:asks,                'a,b',              a b",
    "'offline_access,openid',     'a,offline_access', a openid",
  })
  void theSettingAddsAndHidesScopes(String set, String asked, String expected) {
    assertThat(
        document(resource().scopesSupported(set.split(",")), asked.split(",")),
        is(
            START
                + "\"scopes_supported\":[\""
                + expected.replace(" ", "\",\"")
                + "\"],"
                + METHODS
                + "}"));
  }

  @Test
  void whereAllScopesAreHiddenNoneAreNamed() {
    assertThat(
        document(resource().scopesSupported("-a"), "a", "offline_access"),
        is(START + METHODS + "}"));
  }

  @Test
  void whatALocatorAsksForCountsToo() {
    AccessTable table =
        AccessTable.of(
            List.of(),
            List.of(
                TableRows.locator(
                    "/items",
                    AccessRule.scopesRequired("items"),
                    List.of(),
                    ResourceMetadataTest.class,
                    "items",
                    Object.class)));

    assertThat(
        new String(of(resource(), table).document(), StandardCharsets.UTF_8),
        is(START + "\"scopes_supported\":[\"items\"]," + METHODS + "}"));
  }

  @Test
  void itIsMadeOnce() {
    ResourceMetadata metadata = of(resource(), asking("a"));

    assertThat(metadata.document(), sameInstance(metadata.document()));
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/orders,   /orders,   true",
    "https://h/orders,   /orders/,  true",
    "https://h/orders/,  /orders,   true",
    "https://h/a%20b,    /a b,      true",
    "https://h/,         '',        true",
    "https://h,          /,         true",
    "https://h/orders,   '',        false",
    "https://h/orders,   /order,    false",
    "https://h/orders,   /orders/7, false",
    "https://h,          /orders,   false",
  })
  void itIsFoundByThePathOfItsResource(String resource, String insertion, boolean isThere) {
    assertThat(
        of(GatehouseFeature.builder().resource(URI.create(resource)), asking()).isAt(insertion),
        is(isThere));
  }
}
