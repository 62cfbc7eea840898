package dev.gatehouse.contract.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a web application at the root of the host serves that has Gatehouse and settings, and
 * nothing else: the metadata of a resource that lies elsewhere.
 */
public interface HostMetadataContract extends ContractClient {

  String DOCUMENT =
      "{\"resource\":\"https://api.example.com/orders/api\","
          + "\"authorization_servers\":[\"https://login.example.com\"],"
          + "\"scopes_supported\":[\"orders:read\",\"orders:write\"],"
          + "\"bearer_methods_supported\":[\"header\"],"
          + "\"resource_name\":\"orders\"}";

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/orders/api", "/orders/api/", "/orders/api?x=1"})
  @DisplayName("the document is at the well-known path, and where the resource's path follows")
  default void documentIsAtTheHost(String insertion) {
    MetadataContract.assertServes(get(MetadataContract.PATH + insertion), DOCUMENT);
    MetadataContract.assertServes(ask("HEAD", MetadataContract.PATH + insertion), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/oauth-protected-resource/orders",
        "/.well-known/oauth-protected-resource/orders/api/7",
        "/.well-known/oauth-protected-resources",
        "/.well-known/security.txt"
      })
  @DisplayName("no other place is answered")
  default void nothingElseIsAnswered(String path) {
    HttpAnswer answer = get(path);
    assertThat(answer.toString(), answer.status(), is(404));
  }

  @Test
  @DisplayName("other methods are told which there are")
  default void otherMethods() {
    for (String method : List.of("OPTIONS", "POST")) {
      HttpAnswer answer = ask(method, MetadataContract.PATH);
      assertThat(answer.toString(), answer.status(), is(method.equals("POST") ? 405 : 200));
      assertThat(answer.toString(), answer.lines("Allow"), is(List.of("GET, HEAD, OPTIONS")));
    }
  }
}
