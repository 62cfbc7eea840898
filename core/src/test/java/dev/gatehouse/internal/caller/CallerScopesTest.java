package dev.gatehouse.internal.caller;

import static dev.gatehouse.internal.fixture.Endpoints.NOBODY;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import jakarta.json.Json;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which scopes a caller has, and what becomes of one that lacks some. */
class CallerScopesTest {

  private static final AccessRule READ_AND_WRITE = scopes("read", "write");

  /** The principal of a server with MicroProfile JWT. */
  private record Token(Function<String, Object> claims) implements JsonWebToken {

    @Override
    public String getName() {
      return "alice";
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of("scope");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String claimName) {
      return (T) claims.apply(claimName);
    }
  }

  private static SecurityContext server(Principal principal, String... roles) {
    return new FakeSecurityContext(principal, Set.of(roles));
  }

  private static SecurityContext withClaim(Object scope) {
    return server(new Token(name -> name.equals("scope") ? scope : "of another claim"));
  }

  private static SecurityContext accepted(Caller caller) {
    return CallerSecurityContext.of(caller, "Bearer", null);
  }

  private static Decision decide(AccessRule rule, SecurityContext context) {
    return Decision.of(rule, context, NOBODY);
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
        Arguments.of(null, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void theScopeClaimOfATokenIsReadInEachFormThatIssuersWrite(Object claim, Set<String> expected) {
    assertThat(CallerScopes.of(withClaim(claim)), is(expected));
  }

  @Test
  void theScopesThatAnAuthenticatorFoundCount() {
    SecurityContext reader = accepted(Caller.builder("alice").scopes("read").build());
    SecurityContext writer =
        accepted(Caller.builder("alice").scopes("read", "write", "more").build());

    assertThat(CallerScopes.of(reader), is(Set.of("read")));
    assertThat(CallerScopes.of(CallerSecurityContext.nobody(null)), is(Set.of()));
    assertThat(decide(READ_AND_WRITE, reader), is(Decision.SCOPE_MISSING));
    assertThat(decide(READ_AND_WRITE, writer), is(Decision.PASS));
  }

  @Test
  void whatAnAuthenticatorFoundCountsInPlaceOfTheTokenItself() {
    Token token = new Token(name -> "read write");
    SecurityContext context = accepted(Caller.builder(token).scopes("read").build());

    assertThat(CallerScopes.of(context), is(Set.of("read")));
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

    assertThat(CallerScopes.of(alice), is(Set.of()));
    assertThat(decide(scopes("read"), alice), is(Decision.SCOPE_MISSING));
  }

  @Test
  void theMissingRoleIsToldBeforeTheMissingScope() {
    AccessRule rule = roles("admin").and(scopes("read"));
    Token reader = new Token(name -> "read");
    Token writer = new Token(name -> "write");

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
        Decision.of(scopes("read"), withClaim("read"), everybody), is(Decision.UNAUTHENTICATED));
  }

  static Stream<Throwable> failures() {
    return Stream.of(new IllegalStateException("no key"), new NoClassDefFoundError("Json"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatATokenThrowsIsThrownOn(Throwable failure) {
    SecurityContext broken = server(new Token(name -> sneaky(failure)));

    assertThat(
        assertThrows(Throwable.class, () -> decide(scopes("read"), broken)),
        is(sameInstance(failure)));
  }

  @Test
  void aCheckedExceptionOfATokenDeniesNobodyQuietly() {
    Exception failure = new IOException("cut off");
    SecurityContext broken = server(new Token(name -> sneaky(failure)));

    assertThat(
        assertThrows(IllegalStateException.class, () -> decide(scopes("read"), broken)).getCause(),
        is(sameInstance(failure)));
  }

  @Test
  void noTokenIsReadWhereTheRuleAsksForNoScope() {
    SecurityContext broken = server(new Token(name -> sneaky(new IllegalStateException())), "a");

    for (AccessRule rule : List.of(AccessRule.authenticated(), roles("a"))) {
      assertThat(decide(rule, broken), is(Decision.PASS));
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> Object sneaky(Throwable failure) throws E {
    throw (E) failure;
  }
}
