package org.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.testkit.TestAuthenticationRequest;
import java.io.InputStream;
import java.net.URI;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestAuthenticationRequestTest {

  private static final String ALICE = "Basic YWxpY2U6d29uZGVybGFuZA==";

  @Test
  void anAuthenticatorReadsIt() throws Exception {
    BasicAuthenticator authenticator =
        new BasicAuthenticator(
            (userId, password) -> Optional.of(Caller.of(userId + "/" + password)));

    AuthenticationResult result = authenticator.authenticate(TestAuthenticationRequest.of(ALICE));

    assertThat(result.caller(), is(Optional.of(Caller.of("alice/wonderland"))));
  }

  @Test
  void atFirstItIsAGetOfTheRoot() {
    TestAuthenticationRequest request = TestAuthenticationRequest.of(ALICE);

    assertThat(request.method(), is("GET"));
    assertThat(request.uri(), is(Optional.of(URI.create("http://localhost/"))));
    assertThat(request.header("DPoP"), is(List.of()));
    assertThat(request.certificate(), is(Optional.empty()));
  }

  @Test
  void itHasWhatItWasGiven() {
    URI uri = URI.create("https://shop.example/orders?day=1");
    TestAuthenticationRequest request =
        TestAuthenticationRequest.of("DPoP abc").withMethod("POST").withUri(uri);

    assertThat(request.credentials().token68(), is(Optional.of("abc")));
    assertThat(request.method(), is("POST"));
    assertThat(request.uri(), is(Optional.of(uri)));
  }

  @Test
  void headerLinesAreFoundInAnyCase() {
    TestAuthenticationRequest one =
        TestAuthenticationRequest.of("DPoP abc").withHeader("DPoP", "1");
    TestAuthenticationRequest two = one.withHeader("dpop", "2");

    assertThat(two.header("DPOP"), is(List.of("1", "2")));
    assertThat("the first is as it was", one.header("DPoP"), is(List.of("1")));
    assertThat(two.header("authorization"), is(List.of("DPoP abc")));
  }

  @Test
  void itShowsTheClientsCertificate() throws Exception {
    X509Certificate till;
    try (InputStream pem = getClass().getResourceAsStream("/till-7.pem")) {
      till = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }

    assertThat(
        TestAuthenticationRequest.of(ALICE).withCertificate(till).certificate(),
        is(Optional.of(till)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc def", "Bearer a=b c", "", "\u20ac"})
  void whatNoAuthenticatorIsAskedAboutIsRefused(String authorization) {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> TestAuthenticationRequest.of(authorization))
            .getMessage();

    assertThat(message, not(containsString("abc")));
  }

  @Test
  void severalAuthorizationLinesAreRefused() {
    TestAuthenticationRequest request = TestAuthenticationRequest.of(ALICE);

    assertThrows(
        IllegalArgumentException.class, () -> request.withHeader("authorization", "Bearer x"));
  }

  @Test
  void aUriWithoutAuthorityIsRefused() {
    TestAuthenticationRequest request = TestAuthenticationRequest.of(ALICE);
    URI relative = URI.create("/orders");

    String message =
        assertThrows(IllegalArgumentException.class, () -> request.withUri(relative)).getMessage();
    assertThat(message, is("\"/orders\" is not absolute; give scheme and authority too"));
  }

  @Test
  void headersAreNeverPrinted() {
    assertThat(TestAuthenticationRequest.of(ALICE).toString(), is("GET http://localhost/"));
  }
}
