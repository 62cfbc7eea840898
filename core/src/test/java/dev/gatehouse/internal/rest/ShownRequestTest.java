package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an authenticator is shown of a request. */
class ShownRequestTest {

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private static final X509Certificate ALICE =
      certificate(
          "MIIBdzCCAR2gAwIBAgIUVq/bqWgasBQOx1XszbSQldi0YacwCgYIKoZIzj0EAwIwEDEOMAwGA1UE"
              + "AwwFYWxpY2UwIBcNMjYxMTMwMDE1NjE0WhgPMjEyNjExMDYwMTU2MTRaMBAxDjAMBgNVBAMMBWFs"
              + "aWNlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAErN3DgA48bLSBtWV3K6w4l3kBQKFJUX12r6XS"
              + "4qA2j7AOTdyqC7LS6MUQ9oYz/a9NfqGJQkPPu2pTgi4rgcdGk6NTMFEwHQYDVR0OBBYEFOEivZDj"
              + "cD396kag6BJDUs3oGsNzMB8GA1UdIwQYMBaAFOEivZDjcD396kag6BJDUs3oGsNzMA8GA1UdEwEB"
              + "/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgEKiUlYq/i6D4VIxPdikP0ovvwMpMwQC0jH8yu306"
              + "Q5YCIQDaQXEOpPET4uMzNiwH0dkQ8978aYQ7fppVpU3Eb4JV8A==");
  private static final X509Certificate BOB =
      certificate(
          "MIIBdDCCARmgAwIBAgIUV+ER1RYsqDDhy9hx32sETdH0vc8wCgYIKoZIzj0EAwIwDjEMMAoGA1UE"
              + "AwwDYm9iMCAXDTI2MTEzMDAxNTYxNFoYDzIxMjYxMTA2MDE1NjE0WjAOMQwwCgYDVQQDDANib2Iw"
              + "WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARMMxBGuQonDdjrMks48I4AiPOMPsgtRX7Bd7K5pomD"
              + "9g8JWQdb7xJWKlKiuJF1LKRv3xPjdxFBdL/WHitNji7Yo1MwUTAdBgNVHQ4EFgQUZR1oJLs1APnE"
              + "DhiNcW7eWSpEmiAwHwYDVR0jBBgwFoAUZR1oJLs1APnEDhiNcW7eWSpEmiAwDwYDVR0TAQH/BAUw"
              + "AwEB/zAKBggqhkjOPQQDAgNJADBGAiEA3zjrcQB6Th9VZRpSFRP4ZczkIsATgtqveggadL9IDRAC"
              + "IQCTxY3HPgEggZJ7rZeQ7O7XBK6WnstnVyfQXYGVuUMa5A==");

  private static X509Certificate certificate(String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    } catch (CertificateException e) {
      throw new AssertionError(e);
    }
  }

  private final Credentials credentials = Credentials.parse("DPoP abc");
  private final FakeContainerRequest request = new FakeContainerRequest(null);

  private AuthenticationRequest shown(Container container) {
    return new ShownRequest(request.context(), credentials, container);
  }

  private AuthenticationRequest shown() {
    return shown(Container.NONE);
  }

  @Test
  void itsCredentialsMethodAndUriAreThoseThatWereSent() {
    request.by("POST").at("https://rs.example/app/orders?a=b");

    assertThat(shown().credentials(), is(sameInstance(credentials)));
    assertThat(shown().method(), is("POST"));
    assertThat(shown().uri(), is(Optional.of(URI.create("https://rs.example/app/orders?a=b"))));
  }

  @Test
  void aHeadIsAHeadWhateverTheRuntimeCallsItMeanwhile() {
    new RequestStart().filter(request.by("HEAD").context());
    request.by("GET");

    assertThat(shown().method(), is("HEAD"));
  }

  static Stream<RuntimeException> unreadable() {
    return Stream.of(
        new IllegalArgumentException("Illegal character in path"), new IllegalStateException());
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void aUriThatARuntimeCannotReadIsNone(RuntimeException thrown) {
    assertThat(
        of(uri -> {
              throw thrown;
            })
            .uri(),
        is(Optional.empty()));
  }

  @Test
  void neitherIsOneThatItDoesNotTell() {
    assertThat(of(uri -> null).uri(), is(Optional.empty()));
  }

  private interface Told {
    URI uri(UriInfo asked);
  }

  private AuthenticationRequest of(Told told) {
    UriInfo info =
        FakeExchange.fake(UriInfo.class, (self, method, arguments) -> told.uri((UriInfo) self));
    return new ShownRequest(
        FakeExchange.fake(ContainerRequestContext.class, (self, method, arguments) -> info),
        credentials,
        Container.NONE);
  }

  @Test
  void theLinesOfAHeaderAreShownInTheirOrderAndCannotBeChanged() {
    request.sending("DPoP", "a", "b");

    assertThat(shown().header("DPoP"), contains("a", "b"));
    assertThat(shown().header("X-Other"), is(List.of()));
    assertThrows(UnsupportedOperationException.class, () -> shown().header("DPoP").add("c"));
  }

  @Test
  void theClientsOwnCertificateIsTheFirstOfTheRuntimesChain() {
    request.with(CERTIFICATES, new X509Certificate[] {ALICE, BOB});

    assertThat(shown().certificate().orElseThrow(), is(sameInstance(ALICE)));
  }

  @Test
  void elseThatOfTheContainers() {
    Container container =
        new FakeContainer(null).showing(CERTIFICATES, new X509Certificate[] {ALICE, BOB});

    assertThat(shown(container).certificate().orElseThrow(), is(sameInstance(ALICE)));

    request.with(CERTIFICATES, new X509Certificate[] {BOB});
    assertThat(shown(container).certificate().orElseThrow(), is(sameInstance(BOB)));
  }

  @Test
  void withoutAChainThereIsNone() {
    assertThat(shown().certificate(), is(Optional.empty()));

    request.with(CERTIFICATES, new X509Certificate[0]);
    assertThat(shown().certificate(), is(Optional.empty()));

    request.with(CERTIFICATES, "a chain of another kind");
    assertThat(shown().certificate(), is(Optional.empty()));
  }
}
