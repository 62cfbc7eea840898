package dev.gatehouse.internal.caller;

import static dev.gatehouse.internal.fixture.Endpoints.NOBODY;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.fixture.FakeToken;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a caller, and what becomes of one that lacks a scope. */
class CallerClaimsTest {

  private static final AccessRule READ_AND_WRITE = scopes("read", "write");

  private static final Set<String> TOLD = Set.of("scope", "scp", "acr", "auth_time");

  private static SecurityContext server(Principal principal, String... roles) {
    return new FakeSecurityContext(principal, Set.of(roles));
  }

  private static SecurityContext withClaim(Object scope) {
    return withClaims(claims("scope", scope));
  }

  private static SecurityContext withClaims(Map<String, Object> claims) {
    return server(
        new FakeToken(
            name ->
                TOLD.contains(name) ? claims.get(name) : "of a claim that nobody has asked for"));
  }

  /** Unlike those of Map.of, a value may be null. */
  private static Map<String, Object> claims(String name, Object value) {
    return Collections.singletonMap(name, value);
  }

  private static SecurityContext accepted(Caller caller) {
    return CallerSecurityContext.of(caller, "Bearer", null);
  }

  private static Decision decide(AccessRule rule, SecurityContext context) {
    return Decision.of(rule, context, NOBODY, Endpoints.SCOPES);
  }

  static Stream<Arguments> claims() {
    return Stream.of(
        Arguments.of("read write", Set.of("read", "write")),
        Arguments.of("read", Set.of("read")),
        Arguments.of("  write   read ", Set.of("read", "write")),
        Arguments.of("", Set.of()),
        Arguments.of(" ", Set.of()),
        Arguments.of(Json.createValue("read write"), Set.of("read", "write")),
        Arguments.of(Json.createValue(""), Set.of()),
        Arguments.of(
            Json.createArrayBuilder().add("read").add("write").build(), Set.of("read", "write")),
        Arguments.of(Json.createArrayBuilder().build(), Set.of()),
        Arguments.of(List.of("read", "write x"), Set.of("read", "write", "x")),
        Arguments.of(Set.of("read"), Set.of("read")),
        Arguments.of(Arrays.asList("read", null), Set.of("read")),
        Arguments.of(Json.createArrayBuilder().add("read").addNull().build(), Set.of("read")),
        Arguments.of(List.of(), Set.of()),
        Arguments.of(JsonValue.NULL, Set.of()),
        Arguments.of(null, Set.of()),
        // No scope is spelt by any of these.
        Arguments.of(7, Set.of()),
        Arguments.of(true, Set.of()),
        Arguments.of(Json.createValue(7), Set.of()),
        Arguments.of(JsonValue.TRUE, Set.of()),
        Arguments.of(Json.createObjectBuilder().add("read", "write").build(), Set.of()),
        Arguments.of(Map.of("read", "write"), Set.of()),
        Arguments.of(List.of(List.of("write"), 7, "read"), Set.of("read")),
        Arguments.of(
            Json.createArrayBuilder().add(7).add("read").add(true).build(), Set.of("read")));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void theScopeClaimOfATokenIsReadInEachFormThatIssuersWrite(Object claim, Set<String> expected) {
    assertThat(CallerClaims.scopes(withClaim(claim)), is(expected));
    assertThat(CallerClaims.scopes(withClaims(claims("scp", claim))), is(expected));
  }

  static Stream<Arguments> claimsOfBothNames() {
    return Stream.of(
        Arguments.of("read", "write", Set.of("read")),
        Arguments.of("", "write", Set.of()),
        Arguments.of(List.of(), List.of("write"), Set.of()),
        Arguments.of(null, "write", Set.of("write")),
        Arguments.of(JsonValue.NULL, "write", Set.of("write")),
        Arguments.of("read", null, Set.of("read")));
  }

  @ParameterizedTest
  @MethodSource("claimsOfBothNames")
  void theRegisteredNameOfTheClaimCountsWhereATokenHasBoth(
      Object scope, Object scp, Set<String> expected) {
    Map<String, Object> both = new HashMap<>();
    both.put("scope", scope);
    both.put("scp", scp);

    assertThat(CallerClaims.scopes(withClaims(both)), is(expected));
  }

  static Stream<Arguments> acrClaims() {
    return Stream.of(
        Arguments.of("phr", "phr"),
        Arguments.of("urn:a b", "urn:a b"),
        Arguments.of(Json.createValue("phr"), "phr"),
        Arguments.of("", null),
        Arguments.of(" ", null),
        Arguments.of(null, null),
        Arguments.of(JsonValue.NULL, null),
        Arguments.of(1, null),
        Arguments.of(Json.createValue(1), null),
        Arguments.of(true, null),
        Arguments.of(List.of("phr"), null),
        Arguments.of(Json.createArrayBuilder().add("phr").build(), null));
  }

  @ParameterizedTest
  @MethodSource("acrClaims")
  void anAcrIsATextAndNothingElse(Object claim, String expected) {
    assertThat(CallerClaims.acr(withClaims(claims("acr", claim))), is(expected));
  }

  static Stream<Arguments> authTimeClaims() {
    Instant time = Instant.ofEpochSecond(1_500_000_000);
    Instant last = Instant.parse("9999-12-31T23:59:59Z");
    return Stream.of(
        Arguments.of(1_500_000_000L, time),
        Arguments.of(1_500_000_000, time),
        Arguments.of(1_500_000_000.9, time),
        Arguments.of(new BigDecimal("1500000000.9"), time),
        Arguments.of(Json.createValue(1_500_000_000), time),
        Arguments.of(Json.createValue(1.5e9), time),
        Arguments.of(1, Instant.ofEpochSecond(1)),
        Arguments.of(0, null),
        Arguments.of(last.getEpochSecond(), last),
        Arguments.of(last.getEpochSecond() + 1, null),
        Arguments.of(-1, null),
        Arguments.of(Double.NaN, null),
        Arguments.of(Double.POSITIVE_INFINITY, null),
        Arguments.of(Long.MAX_VALUE, null),
        Arguments.of(new BigDecimal("1e999999999"), null),
        Arguments.of(Json.createValue(new BigDecimal("1e999999999")), null),
        Arguments.of("1500000000", null),
        Arguments.of("yesterday", null),
        Arguments.of(Json.createValue("1500000000"), null),
        Arguments.of(true, null),
        Arguments.of(List.of(1_500_000_000), null),
        Arguments.of(JsonValue.NULL, null),
        Arguments.of(null, null));
  }

  @ParameterizedTest
  @MethodSource("authTimeClaims")
  void anAuthenticationTimeIsANumberOfSecondsAndNothingElse(Object claim, Instant expected) {
    assertThat(
        CallerClaims.authenticationTime(withClaims(claims("auth_time", claim))), is(expected));
  }

  /** As Payara's does where a claim is not of the kind that its name promises. */
  @Test
  void aTokenThatCannotCastAClaimSaysNothing() {
    SecurityContext strange =
        server(
            new FakeToken(
                name -> {
                  throw new ClassCastException("JsonString is no JsonNumber");
                }));

    assertThat(CallerClaims.authenticationTime(strange), is(nullValue()));
    assertThat(CallerClaims.acr(strange), is(nullValue()));
    assertThat(CallerClaims.scopes(strange), is(Set.of()));
  }

  @Test
  void howAndWhenAnAuthenticatorSaysThatTheCallerWasAuthenticatedCounts() {
    Instant time = Instant.ofEpochSecond(7);
    FakeToken token = new FakeToken(name -> name.equals("acr") ? "of the token" : 1);
    SecurityContext said =
        accepted(Caller.builder(token).acr("phr").authenticationTime(time).build());
    SecurityContext silent = accepted(Caller.builder(token).build());

    assertThat(CallerClaims.acr(said), is("phr"));
    assertThat(CallerClaims.authenticationTime(said), is(time));
    for (SecurityContext unknown :
        List.of(
            silent, CallerSecurityContext.nobody(null), FakeSecurityContext.of("alice", "admin"))) {
      assertThat(CallerClaims.acr(unknown), is(nullValue()));
      assertThat(CallerClaims.authenticationTime(unknown), is(nullValue()));
    }
  }

  @Test
  void aCallerWhoIsShownToAServersCheckIsTheSame() {
    Instant time = Instant.ofEpochSecond(7);
    Caller alice =
        Caller.builder("alice").scopes("read").acr("phr").authenticationTime(time).build();
    SecurityContext shown =
        new CallerForCheck(accepted(alice), ServerCheck.of(ContainerRequestFilter.class));

    assertThat(CallerClaims.scopes(shown), is(Set.of("read")));
    assertThat(CallerClaims.acr(shown), is("phr"));
    assertThat(CallerClaims.authenticationTime(shown), is(time));
  }

  @Test
  void theScopesThatAnAuthenticatorFoundCount() {
    SecurityContext reader = accepted(Caller.builder("alice").scopes("read").build());
    SecurityContext writer =
        accepted(Caller.builder("alice").scopes("read", "write", "more").build());

    assertThat(CallerClaims.scopes(reader), is(Set.of("read")));
    assertThat(CallerClaims.scopes(CallerSecurityContext.nobody(null)), is(Set.of()));
    assertThat(decide(READ_AND_WRITE, reader), is(Decision.SCOPE_MISSING));
    assertThat(decide(READ_AND_WRITE, writer), is(Decision.PASS));
  }

  @Test
  void whatAnAuthenticatorFoundCountsInPlaceOfTheTokenItself() {
    FakeToken token = new FakeToken(name -> "read write");
    SecurityContext context = accepted(Caller.builder(token).scopes("read").build());

    assertThat(CallerClaims.scopes(context), is(Set.of("read")));
  }

  @Test
  void allScopesOfTheRuleAreNeededExactly() {
    assertThat(decide(READ_AND_WRITE, withClaim("write read")), is(Decision.PASS));
    assertThat(decide(READ_AND_WRITE, withClaim("write")), is(Decision.SCOPE_MISSING));
    assertThat(decide(READ_AND_WRITE, withClaim("READ write")), is(Decision.SCOPE_MISSING));
    assertThat(decide(READ_AND_WRITE, withClaim("read,write")), is(Decision.SCOPE_MISSING));
    assertThat(decide(READ_AND_WRITE, withClaim(null)), is(Decision.SCOPE_MISSING));
  }

  @Test
  void callersWithoutATokenHaveNoScope() {
    SecurityContext alice = FakeSecurityContext.of("alice", "admin");

    assertThat(CallerClaims.scopes(alice), is(Set.of()));
    assertThat(decide(scopes("read"), alice), is(Decision.SCOPE_MISSING));
  }

  @Test
  void theMissingRoleIsToldBeforeTheMissingScope() {
    AccessRule rule = roles("admin").and(scopes("read"));
    FakeToken reader = new FakeToken(name -> "read");
    FakeToken writer = new FakeToken(name -> "write");

    assertThat(decide(rule, server(writer)), is(Decision.ROLE_MISSING));
    assertThat(decide(rule, server(reader)), is(Decision.ROLE_MISSING));
    assertThat(decide(rule, server(writer, "admin")), is(Decision.SCOPE_MISSING));
    assertThat(decide(rule, server(reader, "admin")), is(Decision.PASS));
  }

  @Test
  void nobodyIsAskedWhoItIsBeforeAnyScope() {
    Nobody everybody =
        Nobody.of(GivenSettings.of(GatehouseFeature.builder().anonymous(known -> true).build()));

    assertThat(decide(scopes("read"), null), is(Decision.UNAUTHENTICATED));
    assertThat(
        decide(scopes("read"), CallerSecurityContext.nobody(null)), is(Decision.UNAUTHENTICATED));
    assertThat(
        Decision.of(scopes("read"), withClaim("read"), everybody, Endpoints.SCOPES),
        is(Decision.UNAUTHENTICATED));
  }

  static Stream<Throwable> failures() {
    return Stream.of(new IllegalStateException("no key"), new NoClassDefFoundError("Json"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatATokenThrowsIsThrownOn(Throwable failure) {
    SecurityContext broken = server(new FakeToken(name -> sneaky(failure)));

    assertThat(
        assertThrows(Throwable.class, () -> decide(scopes("read"), broken)),
        is(sameInstance(failure)));
  }

  @Test
  void aCheckedExceptionOfATokenDeniesNobodyQuietly() {
    Exception failure = new IOException("cut off");
    SecurityContext broken = server(new FakeToken(name -> sneaky(failure)));

    assertThat(
        assertThrows(IllegalStateException.class, () -> decide(scopes("read"), broken)).getCause(),
        is(sameInstance(failure)));
  }

  @Test
  void noTokenIsReadWhereTheRuleAsksForNoScope() {
    SecurityContext broken =
        server(new FakeToken(name -> sneaky(new IllegalStateException())), "a");

    for (AccessRule rule : List.of(AccessRule.authenticated(), roles("a"))) {
      assertThat(decide(rule, broken), is(Decision.PASS));
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> Object sneaky(Throwable failure) throws E {
    throw (E) failure;
  }
}
