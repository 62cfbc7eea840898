package dev.gatehouse.internal.rest;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.rest.AccessCheck.isForAnybody;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.AccessRule;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.ContainerAnswer;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.Refusal;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.settings.Settings;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** When the container is asked to authenticate before a 401, and what is made of its answer. */
class AccessCheckTest {

  /** What a server injects: it says who is known by now. */
  private static final class Server implements SecurityContext {

    private FakeSecurityContext caller = new FakeSecurityContext(null, Set.of());

    @Override
    public Principal getUserPrincipal() {
      return caller.getUserPrincipal();
    }

    @Override
    public boolean isUserInRole(String role) {
      return caller.isUserInRole(role);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return null;
    }
  }

  private static final AccessRule ADMINS = roles("admin");

  private final Server server = new Server();
  private final FakeContainerRequest request = new FakeContainerRequest(server);
  private final FakeContainer container = new FakeContainer(FakeExchange.application());
  private final Authenticator passwords =
      new BasicAuthenticator((userId, password) -> Optional.empty());
  private Settings settings = Settings.NONE;

  private Refusal check(AccessRule rule) {
    LazyDenialWriter writer =
        new LazyDenialWriter(settings, DenialBodies.of(settings), container, false);
    request.ruledBy(rule);
    return new AccessCheck(writer, container).check(rule, request.guarded(), request.context());
  }

  private DenialReason reason(AccessRule rule) {
    return check(rule).denial().reason();
  }

  @Test
  void theContainerIsAskedBeforeA401AndItsChallengeKept() {
    container.answering(new ContainerAnswer(List.of("Negotiate"), null));

    assertThat(reason(ADMINS), is(DenialReason.CREDENTIALS_MISSING));

    assertThat(container.asked(), contains(true));
    assertThat(request.guarded().mechanismChallenges(), is(List.of("Negotiate")));
  }

  @Test
  void whoBecameKnownIsDecidedUponAgain() {
    container.doing(() -> server.caller = FakeSecurityContext.of("bob", "admin"));
    assertThat(check(ADMINS), is(nullValue()));

    server.caller = new FakeSecurityContext(null, Set.of());
    container.doing(() -> server.caller = FakeSecurityContext.of("alice", "user"));
    assertThat(reason(ADMINS), is(DenialReason.ROLE_MISSING));
  }

  @Test
  void whatTheContainerAnswersInPlaceOfADenialIsTheAnswer() {
    Response login = Response.status(302).header("Location", "https://idp/").build();
    container.answering(new ContainerAnswer(List.of(), login));

    Refusal refusal = check(AccessRule.authenticated());
    refusal.raise(request.context());

    assertThat(refusal.denial(), is(nullValue()));
    assertThat(request.aborted(), contains(sameInstance(login)));
    assertThat(request.guarded().isAnsweredByContainer(), is(true));
    assertThat(request.guarded().denial(), is(nullValue()));
  }

  @Test
  void whoIsKnownOrMayComeAnywayIsNotAskedFor() {
    server.caller = FakeSecurityContext.of("alice", "user");
    assertThat(reason(ADMINS), is(DenialReason.ROLE_MISSING));
    server.caller = new FakeSecurityContext(null, Set.of());
    assertThat(check(AccessRule.permitAll()), is(nullValue()));
    assertThat(reason(AccessRule.denyAll()), is(DenialReason.DENIED));

    assertThat(container.asked(), is(empty()));
  }

  @Test
  void theRolesThatTheServerGivesToNobodyCount() {
    server.caller = new FakeSecurityContext(null, Set.of("visitor"));
    container.givingAnybody("visitor");

    assertThat(check(roles("visitor")), is(nullValue()));
    assertThat(container.asked(), is(empty()));
    assertThat(reason(AccessRule.authenticated()), is(DenialReason.CREDENTIALS_MISSING));
  }

  private void authenticatingByPassword() {
    settings = GivenSettings.of(GatehouseFeature.builder().authenticator(passwords).build());
  }

  @Test
  void whereTheApplicationAuthenticatesTheContainerBeginsNoDialog() {
    authenticatingByPassword();
    container.answering(new ContainerAnswer(List.of("Negotiate"), Response.ok().build()));

    assertThat(reason(ADMINS), is(DenialReason.CREDENTIALS_MISSING));

    assertThat(container.asked(), contains(false));
    assertThat(request.guarded().mechanismChallenges(), is(empty()));
  }

  @Test
  void whomAnAuthenticatorHasRefusedNobodyIsAskedAbout() {
    authenticatingByPassword();
    request.sending("Authorization", "Basic YTpi").authenticatedBy(passwords);

    assertThat(reason(ADMINS), is(DenialReason.CREDENTIALS_INVALID));
    assertThat(container.asked(), is(empty()));
  }

  @Test
  void credentialsThatNoAuthenticatorReadsMayBeTheContainers() {
    authenticatingByPassword();
    request.sending("Authorization", "Negotiate YII=").authenticatedBy(passwords);

    assertThat(reason(ADMINS), is(DenialReason.CREDENTIALS_UNSUPPORTED));
    assertThat(container.asked(), contains(false));
  }

  @Test
  void ambiguousCredentialsAreNotAskedAbout() {
    request.sending("Authorization", "Bearer a", "Basic b");

    assertThat(reason(ADMINS), is(DenialReason.CREDENTIALS_AMBIGUOUS));
    assertThat(container.asked(), is(empty()));
  }

  /** The server has chosen one of them, and nobody can say that it was meant. */
  @Test
  void whoeverMayComeAnywayComesAsNobodyWithAmbiguousCredentials() {
    server.caller = FakeSecurityContext.of("alice", "user");
    request.sending("Authorization", "Bearer a", "Basic b");

    assertThat(check(AccessRule.permitAll()), is(nullValue()));
    assertThat(request.securityContext().getUserPrincipal(), is(nullValue()));
  }

  @Test
  void whoeverMayComeAnywayComesAsWhomTheServerKnows() {
    request.sending("Authorization", "Bearer a");

    assertThat(check(AccessRule.permitAll()), is(nullValue()));
    assertThat(request.securityContext(), is(sameInstance(server)));
  }

  @Test
  void aTokenInTwoPlacesIsAmbiguous() {
    request.sending("Authorization", "Bearer a").at("http://localhost/orders?access_token=b");

    assertThat(reason(ADMINS), is(DenialReason.CREDENTIALS_AMBIGUOUS));
  }

  @Test
  void aCheckThatFailsServesNobodyAndRefusesNobody() {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      container.failing(new ServletException("directory down"));

      assertThat(reason(ADMINS), is(DenialReason.CHECK_UNAVAILABLE));
      assertThat(
          log.messages(Level.SEVERE),
          contains(
              "It cannot be told who the caller is, in which role or with which scopes; the request"
                  + " is answered with 503. That is no refusal, since the caller may be right; mend"
                  + " what the exception says. See docs/troubleshooting.md#check-failed"));
    }
  }

  @Test
  void theRolesThatAServerGivesToNobodyCount() {
    Container container = new FakeContainer(null).givingAnybody("visitor");

    assertThat(isForAnybody(roles("admin", "visitor"), Endpoints.NOBODY, container), is(true));
    assertThat(
        isForAnybody(roles("visitor").and(roles("admin")), Endpoints.NOBODY, container), is(false));
    assertThat(isForAnybody(AccessRule.authenticated(), Endpoints.NOBODY, container), is(false));
    assertThat(
        isForAnybody(roles("visitor"), Endpoints.NOBODY, new FakeContainer(null)), is(false));
  }

  @Test
  void aScopeIsNothingThatNobodyCanHave() {
    AccessRule rule = roles("visitor").and(AccessRule.scopesRequired("read"));

    assertThat(
        isForAnybody(rule, Endpoints.NOBODY, new FakeContainer(null).givingAnybody("visitor")),
        is(false));
  }
}
