package dev.gatehouse.internal.server;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.CallerForCheck;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.ServerCheck;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.fixture.FakeServer;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server's own check has to be told more than the annotations say. */
class BeforeCheckTest {

  /** For admins, but for what its methods say. */
  @RolesAllowed("admin")
  public static class ForAdmins {
    @GET
    @Authenticated
    public void anybodyKnown() {}

    @GET
    @ScopesRequired("read")
    public void scoped() {}

    @GET
    @RolesAllowed("**")
    public void anyRole() {}

    @GET
    @RolesAllowed("admin")
    public void admins() {}

    @GET
    @RolesAllowed({"admin", "user"})
    public void either() {}

    @GET
    @PermitAll
    public void everybody() {}

    @GET
    @DenyAll
    public void nobody() {}

    @GET
    public void unannotated() {}
  }

  /** Has no role to misread. */
  public static class Plain {
    @GET
    @Authenticated
    public void anybodyKnown() {}
  }

  /** Inherits from a class for admins. */
  @Authenticated
  public static class Inheriting extends ForAdmins {}

  /** Its class is for another role than that of the class that declares the method. */
  @RolesAllowed("user")
  public static class ForUsers extends ForAdmins {}

  private final FakeServer server = new FakeServer();
  private final SecurityContext alice = FakeSecurityContext.of("alice", "user");
  private final SecurityContext bob = FakeSecurityContext.of("bob", "user", "admin");
  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().realm("orders").build());
  private final BeforeCheck before =
      new BeforeCheck(
          ServerCheck.of(server.feature()),
          new RequestRules(new AccessRules(Unannotated.PERMIT)),
          new LazyDenialWriter(settings, DenialBodies.of(settings), Container.NONE, false));

  BeforeCheckTest() throws ReflectiveOperationException {}

  private FakeContainerRequest ask(SecurityContext caller, Class<?> type, String method) {
    FakeContainerRequest request = new FakeContainerRequest(caller);
    before.resourceInfo = new FakeResourceInfo(type, method == null ? null : method(type, method));
    before.filter(request.context());
    assertThat(request.properties().keySet(), everyItem(is(GuardedRequest.KEY)));
    assertThat(request.guarded().serverCheck(), is(nullValue()));
    return request;
  }

  private SecurityContext shown(SecurityContext caller, Class<?> type, String method) {
    return ask(caller, type, method).securityContext();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anybodyKnown", "anyRole"})
  void callerWhomTheCheckWouldRefuseIsShownToIt(String method) {
    FakeContainerRequest request = ask(alice, ForAdmins.class, method);
    assertThat(request.securityContext(), is(instanceOf(CallerForCheck.class)));
    assertThat(request.securityContext().isUserInRole("admin"), is(false));

    new BehindCheck().filter(request.context());
    assertThat(request.securityContext(), is(sameInstance(alice)));
  }

  @Test
  void theSecondRequestIsAnsweredAsTheFirst() {
    ask(alice, ForAdmins.class, "anybodyKnown");
    assertThat(shown(alice, ForAdmins.class, "anybodyKnown"), is(instanceOf(CallerForCheck.class)));
    assertThat(shown(bob, ForAdmins.class, "anybodyKnown"), is(sameInstance(bob)));
  }

  @Test
  void aClassThatTheMethodIsNotDeclaredInCountsToo() {
    assertThat(
        shown(alice, Inheriting.class, "anybodyKnown"), is(instanceOf(CallerForCheck.class)));
    assertThat(shown(alice, ForUsers.class, "anybodyKnown"), is(instanceOf(CallerForCheck.class)));
    assertThat(
        shown(FakeSecurityContext.of("ann", "admin"), ForUsers.class, "anybodyKnown"),
        is(instanceOf(CallerForCheck.class)));
    assertThat(shown(bob, ForUsers.class, "anybodyKnown"), is(sameInstance(bob)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admins", "either", "everybody", "nobody", "unannotated", "scoped"})
  void whereRolesMatterNobodyIsShownAnything(String method) {
    assertThat(shown(alice, ForAdmins.class, method), is(sameInstance(alice)));
    assertThat(shown(bob, ForAdmins.class, method), is(sameInstance(bob)));
  }

  @Test
  void whereTheCheckReadsNoRoleThereIsNothingToShow() {
    assertThat(shown(alice, Plain.class, "anybodyKnown"), is(sameInstance(alice)));
  }

  @Test
  void whereTheServerDoesNotTellTheMethodThereIsNothingToShow() {
    assertThat(shown(alice, ForAdmins.class, null), is(sameInstance(alice)));
  }

  @Test
  void whereTheRolesCannotBeToldTheCheckIsAnsweredAllTheSame() throws Exception {
    SecurityContext failing =
        FakeExchange.fake(
            SecurityContext.class,
            (self, method, arguments) -> {
              if (method.getName().equals("isUserInRole")) {
                throw new IllegalStateException("no directory");
              }
              return alice.getUserPrincipal();
            });
    SecurityContext shown = shown(failing, ForAdmins.class, "anybodyKnown");

    assertThat(server.check().test(shown::isUserInRole), is(true));
    assertThrows(IllegalStateException.class, () -> shown.isUserInRole("admin"));
    assertThat(shown(failing, ForAdmins.class, "everybody"), is(sameInstance(failing)));
  }

  @Test
  void nobodyIsShownAsNobody() {
    SecurityContext nobody = new FakeSecurityContext(null, Set.of());
    assertThat(shown(nobody, ForAdmins.class, "anybodyKnown"), is(sameInstance(nobody)));
    assertThat(shown(null, ForAdmins.class, "anybodyKnown"), is(nullValue()));
  }

  @Test
  void whatTheApplicationPutsInPlaceMeanwhileStays() {
    FakeContainerRequest request = ask(alice, ForAdmins.class, "anybodyKnown");
    request.context().setSecurityContext(bob);

    new BehindCheck().filter(request.context());

    assertThat(request.securityContext(), is(sameInstance(bob)));
  }
}
