package dev.gatehouse.internal.cdi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.fixture.FakeAuthenticationRequest;
import dev.gatehouse.internal.fixture.FakeBeans;
import dev.gatehouse.internal.fixture.FakeCdi;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Basic in front of the container's identity stores. */
class IdentityStoresTest {

  private final Authenticator authenticator =
      GivenSettings.of(GatehouseFeature.builder().identityStores().build()).authenticators().get(0);
  private final List<String> asked = new ArrayList<>();

  private AuthenticationResult authenticate(String userPass) throws Exception {
    byte[] bytes = userPass.getBytes(StandardCharsets.UTF_8);
    return authenticator.authenticate(
        FakeAuthenticationRequest.of("Basic " + Base64.getEncoder().encodeToString(bytes)));
  }

  private AuthenticationResult authenticate(String userPass, CredentialValidationResult answer)
      throws Exception {
    IdentityStoreHandler stores =
        new IdentityStoreHandler() {
          @Override
          public CredentialValidationResult validate(Credential credential) {
            UsernamePasswordCredential given = (UsernamePasswordCredential) credential;
            asked.add(given.getCaller() + "|" + given.getPasswordAsString());
            return answer;
          }
        };
    FakeBeans beans = FakeBeans.of(IdentityStoreHandler.class, stores);
    try (FakeCdi cdi = new FakeCdi(beans.manager())) {
      assertThat(cdi.getBeanManager() == null, is(false));
      return authenticate(userPass);
    } finally {
      assertThat(beans.allReleased(), is(true));
    }
  }

  @Test
  void theCallersGroupsAreItsRoles() throws Exception {
    AuthenticationResult result =
        authenticate("alice:p:w", new CredentialValidationResult("alice", Set.of("user", "admin")));

    Caller caller = result.caller().orElseThrow();
    assertThat(caller.principal().getName(), is("alice"));
    assertThat(caller.isInRole("user") && caller.isInRole("admin"), is(true));
    assertThat(caller.isInRole("other"), is(false));
    assertThat(asked, contains("alice|p:w"));
  }

  @Test
  void whomNoStoreAcceptsIsRefused() throws Exception {
    for (CredentialValidationResult refused :
        new CredentialValidationResult[] {
          CredentialValidationResult.INVALID_RESULT, CredentialValidationResult.NOT_VALIDATED_RESULT
        }) {
      assertThat(
          authenticate("alice:wrong", refused), is(sameInstance(AuthenticationResult.invalid())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bob:", ":secret", ":"})
  void anEmptyUserIdOrPasswordIsRefusedWithoutAnyStore(String userPass) throws Exception {
    CredentialValidationResult boundByNobody =
        new CredentialValidationResult("bob", Set.of("admin"));

    assertThat(authenticate(userPass, boundByNobody), is(AuthenticationResult.invalid()));
    assertThat(asked, is(empty()));
    // Not even CDI is asked.
    assertThat(authenticate(userPass), is(AuthenticationResult.invalid()));
  }

  @Test
  void aStoreThatFailsIsACheckThatFailed() {
    IllegalStateException down = new IllegalStateException("directory down");
    IdentityStoreHandler failing =
        credential -> {
          throw down;
        };
    FakeBeans beans = FakeBeans.of(IdentityStoreHandler.class, failing);
    try (FakeCdi cdi = new FakeCdi(beans.manager())) {
      assertThat(cdi.getBeanManager() == null, is(false));
      assertThat(
          assertThrows(IllegalStateException.class, () -> authenticate("alice:pw")),
          is(sameInstance(down)));
    }
    assertThat(beans.allReleased(), is(true));
  }

  private void assertToldWhatItNeeds() {
    assertThat(
        assertThrows(IllegalStateException.class, () -> authenticate("alice:pw")).getMessage(),
        is(
            "No IdentityStoreHandler is here to ask: identityStores() needs a server with CDI and"
                + " Jakarta Security, both switched on for this application. Elsewhere check"
                + " passwords by authenticator(new BasicAuthenticator(...))"));
  }

  @Test
  void withoutCdiItSaysWhatItNeeds() {
    assertToldWhatItNeeds();
  }

  @Test
  void withoutStoresItSaysWhatItNeeds() {
    try (FakeCdi cdi = new FakeCdi(FakeBeans.none(IdentityStoreHandler.class, 0).manager())) {
      assertThat(cdi.getBeanManager() == null, is(false));
      assertToldWhatItNeeds();
    }
  }

  @Test
  void itReadsAndChallengesAsBasicDoes() throws Exception {
    assertThat(authenticator.challenge("r").toString(), is("Basic realm=\"r\", charset=\"UTF-8\""));
    assertThat(
        authenticator.authenticate(FakeAuthenticationRequest.of("Bearer abc")),
        is(AuthenticationResult.notMine()));
    assertThat(
        authenticator.authenticate(FakeAuthenticationRequest.of("Basic !!!")),
        is(AuthenticationResult.malformed()));
  }
}
