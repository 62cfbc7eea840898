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

  private final Container container = FakeExchange.container();
  private final SecurityContext alice = FakeSecurityContext.of("alice", "user");

  private FakeContainerRequest inAContainer() {
    return new FakeContainerRequest(alice).with(Container.PROPERTY, container);
  }

  private static void show(FakeContainerRequest request, AccessRule rule) {
    AnyCallerSecurityContext.showTo(request.context(), rule);
  }

  @Test
  void whereAnyCallerMayItIsInEveryRole() {
    FakeContainerRequest request = inAContainer();

    show(request, AccessRule.AUTHENTICATED);

    SecurityContext shown = request.securityContext();
    assertThat(shown.isUserInRole("**"), is(true));
    assertThat(shown.isUserInRole("admin"), is(true));
    assertThat(shown.getUserPrincipal(), is(sameInstance(alice.getUserPrincipal())));
    assertThat(shown.isSecure(), is(alice.isSecure()));
    assertThat(shown.getAuthenticationScheme(), is(alice.getAuthenticationScheme()));
  }

  @Test
  void theResourceMethodSeesTheCallerAsTheServerKnowsIt() {
    FakeContainerRequest request = inAContainer();

    show(request, AccessRule.AUTHENTICATED);
    new ServerCheckFilter().filter(request.context());

    assertThat(request.securityContext(), is(sameInstance(alice)));
    assertThat(request.properties(), is(Map.of(Container.PROPERTY, container)));
  }

  static Stream<AccessRule> others() {
    return Stream.of(
        AccessRule.PERMIT, AccessRule.DENY, AccessRule.rolesAllowed(Set.of("user", "admin")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whereRolesMatterTheServerSeesTheRealOnes(AccessRule rule) {
    FakeContainerRequest request = inAContainer();

    show(request, rule);
    assertThat(request.securityContext(), is(sameInstance(alice)));
    new ServerCheckFilter().filter(request.context());
    assertThat(request.securityContext(), is(sameInstance(alice)));
  }

  @Test
  void anEmbeddedRuntimeHasNoCheckToShowItTo() {
    FakeContainerRequest request = new FakeContainerRequest(alice);

    show(request, AccessRule.AUTHENTICATED);

    assertThat(request.securityContext(), is(sameInstance(alice)));
    assertThat(request.properties(), is(Map.of()));
  }
}
