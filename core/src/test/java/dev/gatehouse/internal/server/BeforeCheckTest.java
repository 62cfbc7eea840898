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
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.CallerForCheck;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.ServerCheck;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
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
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
  private final BeforeCheck before = before(GatehouseFeature.builder().realm("orders").build());

  BeforeCheckTest() throws ReflectiveOperationException {}

  private BeforeCheck before(GatehouseFeature feature) throws ReflectiveOperationException {
    Settings settings = GivenSettings.of(feature);
    LazyDenialWriter writer =
        new LazyDenialWriter(settings, DenialBodies.of(settings), Container.NONE, false);
    return new BeforeCheck(
        ServerCheck.of(server.feature()),
        new RequestRules(new AccessRules(Unannotated.PERMIT)),
        writer,
        new DenialRecords(writer, Container.NONE));
  }

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

  @ParameterizedTest
  @MethodSource("untold")
  void whereTheRolesCannotBeToldTheCheckIsAnsweredAllTheSame(Throwable failure) throws Exception {
    SecurityContext failing =
        FakeExchange.fake(
            SecurityContext.class,
            (self, method, arguments) -> {
              if (method.getName().equals("isUserInRole")) {
                throw failure;
              }
              return alice.getUserPrincipal();
            });
    SecurityContext shown = shown(failing, ForAdmins.class, "anybodyKnown");

    assertThat(server.check().test(shown::isUserInRole), is(true));
    assertThat(
        assertThrows(Throwable.class, () -> shown.isUserInRole("admin")),
        is(sameInstance(failure)));
    assertThat(shown(failing, ForAdmins.class, "everybody"), is(sameInstance(failing)));
  }

  private FakeContainerRequest askWhereScopesFail(Throwable failure) throws Exception {
    FakeContainerRequest request = new FakeContainerRequest(alice);
    BeforeCheck before =
        before(
            GatehouseFeature.builder()
                .scopes(
                    principal -> {
                      if (failure instanceof Error error) {
                        throw error;
                      }
                      throw (Exception) failure;
                    })
                .build());
    before.resourceInfo = new FakeResourceInfo(ForAdmins.class, method(ForAdmins.class, "scoped"));
    before.filter(request.context());
    return request;
  }

  private static Stream<Throwable> untold() {
    return Stream.of(
        new IllegalStateException("no directory"), new NoClassDefFoundError("Directory"));
  }

  private static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("no directory"),
        new IOException("cut off"),
        new NoClassDefFoundError("Directory"),
        new AssertionError("a bug"),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whereTheScopesCannotBeToldTheSecondTimeNothingIsServed(Throwable failure) throws Exception {
    FakeContainerRequest request = askWhereScopesFail(failure);

    assertUnavailable(request);
    assertThat(request.aborted().get(0).getHeaderString("Retry-After"), is(nullValue()));
    assertThat(request.securityContext(), is(sameInstance(alice)));
  }

  @Test
  void aProviderMaySayWhenToTryAgainTheSecondTimeToo() throws Exception {
    FakeContainerRequest request = askWhereScopesFail(new ServiceUnavailableException(7L));

    assertUnavailable(request);
    assertThat(request.aborted().get(0).getHeaderString("Retry-After"), is("7"));
  }

  @Test
  void whereMemoryIsUsedUpNothingIsSaidOfTheCheck() {
    assertThrows(OutOfMemoryError.class, () -> askWhereScopesFail(new OutOfMemoryError("made up")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whereTheCallerCannotBeToldTheSecondTimeNothingIsServed(Throwable failure) {
    SecurityContext failing =
        FakeExchange.fake(
            SecurityContext.class,
            (self, method, arguments) -> {
              throw failure;
            });
    FakeContainerRequest request = ask(failing, ForAdmins.class, "anybodyKnown");

    assertUnavailable(request);
    assertThat(request.securityContext(), is(sameInstance(failing)));
  }

  private static void assertUnavailable(FakeContainerRequest request) {
    assertThat(request.aborted().stream().map(Response::getStatus).toList(), is(List.of(503)));
    assertThat(request.guarded().denial().reason(), is(DenialReason.CHECK_UNAVAILABLE));
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
