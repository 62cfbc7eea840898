package dev.gatehouse.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.TableRows;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataFilterTest {

  private static final String PLACE = "http://localhost/app/.well-known/oauth-protected-resource";
  private static final Settings SETTINGS =
      GivenSettings.of(GatehouseFeature.builder().resource(URI.create("https://h/orders")).build());

  private static List<Response> ask(String method, String address, AccessTable table) {
    FakeContainerRequest request = new FakeContainerRequest(null).by(method).at(address);
    ResourceMetadata metadata = ResourceMetadata.of(SETTINGS, () -> table).orElseThrow();
    new MetadataFilter(metadata, () -> table).filter(request.context());
    return request.aborted();
  }

  private static AccessTable of(String path) {
    return AccessTable.of(
        List.of(
            TableRows.endpoint(
                "GET", path, AccessRule.permitAll(), List.of(), MetadataFilterTest.class, "get")),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  http://localhost/app/.well-known/oauth-protected-resource",
    "HEAD, http://localhost/app/.well-known/oauth-protected-resource",
    "GET,  http://localhost/app//.well-known/oauth-protected-resource",
    "GET,  http://localhost/app/.well-known/oauth-protected-resource?x=1",
  })
  void theDocumentIsForEverybody(String method, String address) {
    List<Response> answers = ask(method, address, of("/orders"));

    assertThat(answers, hasSize(1));
    assertThat(answers.get(0).getStatus(), is(200));
    assertThat(
        answers.get(0).getStringHeaders(),
        is(
            Map.of(
                "Content-Type", List.of("application/json"),
                "Cache-Control", List.of("max-age=300"))));
    assertThat(
        new String((byte[]) answers.get(0).getEntity()),
        is("{\"resource\":\"https://h/orders\",\"bearer_methods_supported\":[\"header\"]}"));
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, http://localhost/app/.well-known/oauth-protected-resource",
    "POST,    http://localhost/app/.well-known/oauth-protected-resource",
    "get,     http://localhost/app/.well-known/oauth-protected-resource",
    "GET,     http://localhost/app/.well-known/oauth-protected-resource/",
    "GET,     http://localhost/app/.well-known/oauth-protected-resource/orders",
    "GET,     http://localhost/app/.well-known/oauth-protected-resources",
    "GET,     http://localhost/app/x/.well-known/oauth-protected-resource",
    "GET,     http://localhost/app/orders",
  })
  void allElseGoesOn(String method, String address) {
    assertThat(ask(method, address, of("/orders")), is(empty()));
  }

  @Test
  void anEndpointOfTheApplicationGoesBeforeIt() {
    assertThat(ask("GET", PLACE, of("/.well-known/{name}")), is(empty()));
  }
}
