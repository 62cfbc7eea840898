package dev.gatehouse.internal.denial;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.caller.CallerSecurityContext;
import dev.gatehouse.internal.caller.ScopeCheck;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log says at DEBUG of whom a rule keeps out. */
class LackingAccessTest {

  private static final String LINE = "authz_fail:alice,GET /app/orders status=403 reason=";

  private static List<String> debugLines(
      DenialReason reason, AccessRule rule, SecurityContext caller) {
    return debugLines(reason, rule, caller, Endpoints.SCOPES);
  }

  private static List<String> debugLines(
      DenialReason reason, AccessRule rule, SecurityContext caller, ScopeCheck scopes) {
    FakeContainerRequest request = new FakeContainerRequest(caller).ruledBy(rule);
    RestDeniedRequest asked =
        new RestDeniedRequest(request.context(), request.guarded(), Endpoints.NOBODY, scopes);
    try (CapturedLog log = new CapturedLog("dev.gatehouse.audit", Level.ALL)) {
      new AuditListener(null).denied(Denial.of(reason.status(), reason, List.of()), asked);
      return log.messages(Level.FINE);
    }
  }

  private static SecurityContext alice(String... scopes) {
    Caller caller = Caller.builder("alice").roles("user").scopes(scopes).build();
    return new CallerSecurityContext(caller, "Bearer", false);
  }

  @Test
  void theRolesThatAreMissingAreNamed() {
    assertThat(
        debugLines(
            DenialReason.ROLE_MISSING, roles("user").and(roles("admin", "chief clerk")), alice()),
        contains(LINE + "role-missing missing-role=admin|chief\\u0020clerk"));
  }

  @Test
  void theScopesThatAreMissingAreNamed() {
    assertThat(
        debugLines(
            DenialReason.SCOPE_MISSING,
            roles("user").and(scopes("orders:read", "orders:write")),
            alice("orders:read")),
        contains(LINE + "scope-missing missing-scope=orders:write"));
  }

  @Test
  void whoeverIsDeniedForAnotherReasonLacksNothing() {
    assertThat(debugLines(DenialReason.DENIED, roles("admin"), alice()), is(empty()));
  }

  @Test
  void whatCannotBeToldIsLeftOut() {
    SecurityContext failing =
        new SecurityContext() {
          @Override
          public Principal getUserPrincipal() {
            return () -> "alice";
          }

          @Override
          public boolean isUserInRole(String role) {
            throw new IllegalStateException();
          }

          @Override
          public boolean isSecure() {
            return false;
          }

          @Override
          public String getAuthenticationScheme() {
            return null;
          }
        };

    assertThat(debugLines(DenialReason.ROLE_MISSING, roles("admin"), failing), is(empty()));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        IllegalStateException.class,
        NoClassDefFoundError.class,
        AssertionError.class,
        StackOverflowError.class
      })
  void aProviderThatFailsForTheLogAloneChangesNothing(Class<? extends Throwable> failure)
      throws Exception {
    Throwable thrown = failure.getConstructor().newInstance();
    ScopeCheck failing =
        ScopeCheck.of(
            GivenSettings.of(
                GatehouseFeature.builder()
                    .scopes(
                        principal -> {
                          if (thrown instanceof Error error) {
                            throw error;
                          }
                          throw (Exception) thrown;
                        })
                    .build()),
            principal -> Optional.empty());

    assertThat(
        debugLines(
            DenialReason.SCOPE_MISSING,
            scopes("orders:read"),
            FakeSecurityContext.of("alice"),
            failing),
        is(empty()));
  }

  @Test
  void aCallerWhoCannotBeToldIsNobodyInTheLine() {
    SecurityContext failing =
        FakeExchange.fake(
            SecurityContext.class,
            (self, method, arguments) -> {
              throw new IllegalStateException();
            });

    FakeContainerRequest request = new FakeContainerRequest(failing);

    assertThat(
        new RestDeniedRequest(
                request.context(), request.guarded(), Endpoints.NOBODY, Endpoints.SCOPES)
            .caller(),
        is(Optional.empty()));
  }

  @Test
  void aHeaderIsShownAsItWasSent() {
    FakeContainerRequest request = new FakeContainerRequest(null).sending("X-Id", "7");
    RestDeniedRequest asked =
        new RestDeniedRequest(
            request.context(), request.guarded(), Endpoints.NOBODY, Endpoints.SCOPES);

    assertThat(asked.header("X-Id"), is(Optional.of("7")));
    assertThat(asked.header("X-Other"), is(Optional.empty()));
  }
}
