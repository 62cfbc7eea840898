package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server's own check of the annotations sees of a caller. */
class AnyCallerSecurityContextTest {

  private final Container container = new FakeContainer(FakeExchange.application());
  private final SecurityContext alice = FakeSecurityContext.of("alice", "user");

  private final FakeContainerRequest request = new FakeContainerRequest(alice);

  private void show(AccessRule rule) {
    AnyCallerSecurityContext.showTo(request.context(), rule, container);
  }

  @Test
  void whereAnyCallerMayItIsInEveryRole() {
    show(AccessRule.AUTHENTICATED);

    SecurityContext shown = request.securityContext();
    assertThat(shown.isUserInRole("**"), is(true));
    assertThat(shown.isUserInRole("admin"), is(true));
    assertThat(shown.getUserPrincipal(), is(sameInstance(alice.getUserPrincipal())));
    assertThat(shown.isSecure(), is(alice.isSecure()));
    assertThat(shown.getAuthenticationScheme(), is(alice.getAuthenticationScheme()));
  }

  @Test
  void theResourceMethodSeesTheCallerAsTheServerKnowsIt() {
    show(AccessRule.AUTHENTICATED);
    new ServerCheckFilter().filter(request.context());

    assertThat(request.securityContext(), is(sameInstance(alice)));
    assertThat(request.properties(), is(Map.of()));
  }

  static Stream<AccessRule> others() {
    return Stream.of(
        AccessRule.PERMIT, AccessRule.DENY, AccessRule.rolesAllowed(Set.of("user", "admin")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whereRolesMatterTheServerSeesTheRealOnes(AccessRule rule) {
    show(rule);
    assertThat(request.securityContext(), is(sameInstance(alice)));
    new ServerCheckFilter().filter(request.context());
    assertThat(request.securityContext(), is(sameInstance(alice)));
  }

  @Test
  void anEmbeddedRuntimeHasNoCheckToShowItTo() {
    AnyCallerSecurityContext.showTo(request.context(), AccessRule.AUTHENTICATED, Container.NONE);

    assertThat(request.securityContext(), is(sameInstance(alice)));
    assertThat(request.properties(), is(Map.of()));
  }
}
