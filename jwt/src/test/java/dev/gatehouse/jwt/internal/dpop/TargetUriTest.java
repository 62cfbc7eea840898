package dev.gatehouse.jwt.internal.dpop;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The URI that a proof is for")
class TargetUriTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "https://api.example/orders, https://api.example/orders",
    "https://api.example/orders?page=2, https://api.example/orders",
    "https://api.example/orders#top, https://api.example/orders",
    "HTTPS://API.Example/Orders, https://api.example/Orders",
    "https://api.example:443/orders, https://api.example/orders",
    "http://api.example:80/orders, http://api.example/orders",
    "http://api.example:443/orders, http://api.example:443/orders",
    "https://api.example:/orders, https://api.example/orders",
    "https://api.example:8443/orders, https://api.example:8443/orders",
    "https://api.example, https://api.example/",
    "https://api.example?page=2, https://api.example/",
    "https://api.example/%7ealice/%c3%a9, https://api.example/~alice/%C3%A9",
    "https://api.example/é, https://api.example/%C3%A9",
    "https://api.example/a%2fb, https://api.example/a%2Fb",
    "https://api.example/a/./b/../c, https://api.example/a/c",
    "https://api.example/a/%2e%2E/c, https://api.example/c",
    "https://api.example/../a, https://api.example/a",
    "https://api.example/a/.., https://api.example/",
    "https://api.example/a/b/., https://api.example/a/b/",
    "https://api.example/a//b, https://api.example/a//b",
    "https://api.example/a/, https://api.example/a/",
    "https://[::1]:8443/a, https://[::1]:8443/a",
    "https://my_host/a, https://my_host/a",
  })
  void isNormalised(URI uri, String text) {
    assertThat(TargetUri.of(uri), is(Optional.of(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/orders", "ftp://api.example/a", "urn:a:b", "https:orders", "https://u@h/a", ""})
  void isOneOfHttp(URI uri) {
    assertThat(TargetUri.of(uri), is(Optional.empty()));
  }

  @Test
  void tellsAnEncodedSlashFromASlash() {
    assertThat(
        TargetUri.of(URI.create("https://h/a%2Fb")),
        is(not(TargetUri.of(URI.create("https://h/a/b")))));
  }

  @ParameterizedTest(name = "{0} under {1} is {2}")
  @CsvSource({
    "http://node7:8080/orders?a=b, https://api.example, https://api.example/orders",
    "http://node7:8080/orders, https://api.example/, https://api.example/orders",
    "http://node7:8080/orders, https://api.example/shop, https://api.example/shop/orders",
    "http://node7:8080/orders, https://api.example/shop/, https://api.example/shop/orders",
    "http://node7:8080, https://API.example:443, https://api.example/",
  })
  void isWhatClientsCallThisServer(URI request, URI base, String text) {
    assertThat(TargetUri.of(request, base), is(Optional.of(text)));
  }
}
