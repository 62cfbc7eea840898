package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessTable;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.metadata.ResourceMetadata;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataServletTest {

  private static final String HEADERS = "200\nCache-Control: max-age=300\n";

  private final WebApplication application = FakeExchange.application();
  private final MetadataServlet servlet = new MetadataServlet(application, of("https://h/set"));

  private static ResourceMetadata of(String resource) {
    AccessTable none = AccessTable.of(List.of(), List.of());
    return ResourceMetadata.of(
            GivenSettings.of(GatehouseFeature.builder().resource(URI.create(resource)).build()),
            () -> none)
        .orElseThrow();
  }

  private static String document(String resource) {
    return "{\"resource\":\"" + resource + "\",\"bearer_methods_supported\":[\"header\"]}";
  }

  private String ask(String method, String insertion) throws Exception {
    FakeExchange exchange = new FakeExchange().askedBy(method, insertion);
    servlet.service(exchange.request(), exchange.response());
    return exchange.answer();
  }

  private static String served(String resource) {
    String document = document(resource);
    return HEADERS
        + "Content-Length: "
        + document.length()
        + "\nContent-Type: application/json\n\n"
        + document;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/set", "/set/"})
  void withoutRestItServesWhatIsSet(String insertion) throws Exception {
    assertThat(ask("GET", insertion.isEmpty() ? null : insertion), is(served("https://h/set")));
  }

  @ParameterizedTest
  @CsvSource({
    ",        https://h/first",
    "/first,  https://h/first",
    "/second, https://h/second",
    "/set,    https://h/set"
  })
  void itServesWhatRestHasPublished(String insertion, String resource) throws Exception {
    application.publish(of("https://h/first"));
    application.publish(of("https://h/second"));

    assertThat(ask("GET", insertion), is(served(resource)));
  }

  @Test
  void aHeadHasTheSameHeadersAndNoBody() throws Exception {
    String get = ask("GET", "/set");

    assertThat(ask("HEAD", "/set"), is(get.substring(0, get.indexOf('{'))));
  }

  @Test
  void noOtherResourceIsKnown() throws Exception {
    assertThat(ask("GET", "/orders"), is("404\n\n"));
    assertThat(ask("GET", "/set/7"), is("404\n\n"));
  }

  @Test
  void otherMethodsAreToldWhichThereAre() throws Exception {
    assertThat(ask("OPTIONS", null), is("200\nAllow: GET, HEAD, OPTIONS\n\n"));
    assertThat(ask("POST", null), is("405\nAllow: GET, HEAD, OPTIONS\n\n"));
  }
}
