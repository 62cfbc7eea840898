package dev.gatehouse.internal.caller;

import static dev.gatehouse.internal.fixture.Endpoints.NOBODY;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.authentication.ScopeProvider;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.fixture.FakeToken;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is asked for the scopes of a caller, and whether they are enough. */
class ScopeCheckTest {

  private static final AccessRule READ = scopes("read");
  private static final SecurityContext ALICE = FakeSecurityContext.of("alice");
  private static final SecurityContext TOKEN =
      new FakeSecurityContext(
          new FakeToken(claim -> claim.equals("scope") ? "read" : null), Set.of());

  private static final ScopeProvider NOBODY_IS_ASKED =
      principal -> {
        throw new AssertionError("Nobody should have been asked about " + principal);
      };

  /** Reading is part of writing. */
  private record Hierarchy(ScopeProvider told) implements ScopeProvider {

    @Override
    public Optional<Set<String>> scopes(Principal principal) throws Exception {
      return told.scopes(principal);
    }

    @Override
    public boolean covers(Set<String> granted, String required) {
      return granted.contains(required) || required.equals("read") && granted.contains("write");
    }
  }

  private static ScopeProvider told(String... scopes) {
    return principal -> Optional.of(Set.of(scopes));
  }

  private static ScopeCheck check(ScopeProvider given, ScopeProvider server) {
    return ScopeCheck.of(
        GivenSettings.of(GatehouseFeature.builder().scopes(given).build()), server);
  }

  private static SecurityContext accepted(String... scopes) {
    return CallerSecurityContext.of(Caller.builder("alice").scopes(scopes).build(), "Bearer", null);
  }

  @Test
  void theProviderOfTheApplicationIsAskedFirst() {
    ScopeCheck check = check(told("write"), NOBODY_IS_ASKED);

    assertThat(check.missing(scopes("read", "write"), ALICE), is(List.of("read")));
    assertThat(check.missing(READ, TOKEN), is(List.of("read")));
    assertThat(check.covers(READ, TOKEN), is(false));
    assertThat(check.covers(scopes("write"), ALICE), is(true));
  }

  @Test
  void whereItKnowsNothingTheTokenOrTheServerIsAsked() {
    ScopeProvider silent = principal -> Optional.empty();

    assertThat(check(silent, NOBODY_IS_ASKED).covers(READ, TOKEN), is(true));
    assertThat(check(silent, told("read")).covers(READ, ALICE), is(true));
    assertThat(check(silent, told("write")).covers(READ, ALICE), is(false));
    assertThat(check(silent, silent).covers(READ, ALICE), is(false));
    assertThat(ScopeCheck.of(Settings.NONE, told("read")).covers(READ, ALICE), is(true));
  }

  @Test
  void whatAnAuthenticatorHasFoundStands() {
    ScopeCheck check = check(NOBODY_IS_ASKED, NOBODY_IS_ASKED);

    assertThat(check.covers(READ, accepted("read")), is(true));
    assertThat(check.covers(READ, accepted("write")), is(false));
    assertThat(check.covers(READ, CallerSecurityContext.nobody(null)), is(false));
  }

  @Test
  void aBroaderScopeSatisfiesWhoeverFoundIt() {
    ScopeCheck check = check(new Hierarchy(principal -> Optional.empty()), told("write"));

    assertThat(check.covers(READ, ALICE), is(true));
    assertThat(check.covers(READ, accepted("write")), is(true));
    assertThat(check.covers(READ, accepted("other")), is(false));
    assertThat(check.missing(scopes("read", "write"), accepted("read")), is(List.of("write")));
    assertThat(check(new Hierarchy(told("write")), NOBODY_IS_ASKED).covers(READ, ALICE), is(true));
    assertThat(Decision.of(READ, ALICE, NOBODY, check), is(Decision.PASS));
    assertThat(Decision.of(scopes("other"), ALICE, NOBODY, check), is(Decision.SCOPE_MISSING));
  }

  @Test
  void aProviderCannotChangeWhatACallerHas() {
    ScopeProvider greedy =
        new ScopeProvider() {
          @Override
          public Optional<Set<String>> scopes(Principal principal) {
            return Optional.empty();
          }

          @Override
          public boolean covers(Set<String> granted, String required) {
            return granted.add(required);
          }
        };

    assertThrows(
        UnsupportedOperationException.class,
        () -> check(greedy, NOBODY_IS_ASKED).covers(READ, TOKEN));
  }

  @Test
  void nobodyIsAskedWhereTheRuleAsksForNoScope() {
    ScopeCheck check = check(NOBODY_IS_ASKED, NOBODY_IS_ASKED);

    assertThat(check.covers(AccessRule.authenticated(), ALICE), is(true));
    assertThat(check.missing(AccessRule.authenticated(), ALICE), is(List.of()));
  }

  @Test
  void whereNobodyIsKnownNobodyIsAsked() {
    ScopeCheck check = check(NOBODY_IS_ASKED, NOBODY_IS_ASKED);

    assertThat(check.missing(READ, new FakeSecurityContext(null, Set.of())), is(List.of("read")));
  }

  @Test
  void aProviderThatFailsDecidesNothing() {
    IllegalStateException down = new IllegalStateException("directory down");
    ScopeCheck check =
        check(
            principal -> {
              throw down;
            },
            NOBODY_IS_ASKED);

    assertThat(
        assertThrows(IllegalStateException.class, () -> check.covers(READ, ALICE)),
        is(sameInstance(down)));
  }

  @Test
  void soDoesOneThatFailsWithACheckedException() {
    IOException cut = new IOException("cut off");
    ScopeCheck check =
        check(
            principal -> {
              throw cut;
            },
            NOBODY_IS_ASKED);

    assertThat(
        assertThrows(IllegalStateException.class, () -> check.covers(READ, ALICE)).getCause(),
        is(sameInstance(cut)));
  }

  @Test
  void anInterruptedThreadStaysInterrupted() {
    ScopeCheck check =
        check(
            principal -> {
              throw new InterruptedException();
            },
            NOBODY_IS_ASKED);

    assertThrows(IllegalStateException.class, () -> check.covers(READ, ALICE));
    assertThat(Thread.interrupted(), is(true));
  }

  @Test
  void aProviderThatReturnsNullIsToldSo() {
    ScopeCheck check = check(principal -> null, NOBODY_IS_ASKED);
    String message =
        assertThrows(IllegalStateException.class, () -> check.covers(READ, ALICE)).getMessage();

    assertThat(
        message.substring(message.indexOf(".scopes")),
        is(".scopes returned null; return Optional.empty() for principals that it does not know"));
  }
}
