package dev.gatehouse.jwt;

import static dev.gatehouse.jwt.Results.accepted;
import static dev.gatehouse.jwt.Results.assertRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import dev.gatehouse.authentication.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose a token is. */
class CallerOfTokenTest {

  private final JwtAuthenticator authenticator = Issuer.trusted().build();

  private static Caller callerOf(JWTClaimsSet.Builder claims) throws Exception {
    return accepted(Issuer.trusted().build(), Issuer.signed(claims));
  }

  @Test
  void namesTheCallerAsMicroProfileDoes() throws Exception {
    JWTClaimsSet.Builder claims = Issuer.claims();
    assertThat(callerOf(claims).principal().getName(), is(Issuer.SUBJECT));
    claims.claim("preferred_username", "alice");
    assertThat(callerOf(claims).principal().getName(), is("alice"));
    claims.claim("upn", "alice@example.com");
    assertThat(callerOf(claims).principal().getName(), is("alice@example.com"));
    claims.claim("upn", " ");
    assertThat(callerOf(claims).principal().getName(), is("alice"));
  }

  @Test
  void showsAllClaimsToTheApplicationAndNoneToALog() throws Exception {
    Caller caller = callerOf(Issuer.claims().claim("tenant", Map.of("id", "t-1")));
    TokenPrincipal principal = (TokenPrincipal) caller.principal();
    assertThat(principal.claims().get("tenant"), is(Map.of("id", "t-1")));
    assertThat(principal.claims().get("aud"), is(List.of(Issuer.AUDIENCE)));
    assertThat(principal.toString(), is(Issuer.SUBJECT));
  }

  @Test
  void principalsAreEqualByNameAndClaims() {
    TokenPrincipal alice = new TokenPrincipal("alice", Map.of("a", 1));
    assertThat(alice, is(new TokenPrincipal("alice", Map.of("a", 1))));
    assertThat(alice.hashCode(), is(new TokenPrincipal("alice", Map.of("a", 1)).hashCode()));
    assertThat(alice, not(new TokenPrincipal("alice", Map.of("a", 2))));
    assertThat(alice, not(new TokenPrincipal("bob", Map.of("a", 1))));
  }

  @Test
  void takesRolesScopesAcrAndAuthenticationTime() throws Exception {
    Caller caller =
        callerOf(
            Issuer.claims()
                .claim("groups", List.of("customer", "shop admin", 7))
                .claim("scope", "orders:read  orders:write")
                .claim("acr", "phr")
                .claim("auth_time", 1_700_000_000L));
    assertThat(caller.roles(), is(Set.of("customer", "shop admin")));
    assertThat(caller.scopes(), is(Set.of("orders:read", "orders:write")));
    assertThat(caller.acr(), is(Optional.of("phr")));
    assertThat(caller.authenticationTime(), is(Optional.of(Instant.ofEpochSecond(1_700_000_000L))));
  }

  @Test
  void takesNothingFromClaimsOfAnotherForm() throws Exception {
    Caller caller =
        callerOf(
            Issuer.claims()
                .claim("groups", Map.of("admin", true))
                .claim("scope", 7)
                .claim("acr", List.of("phr"))
                .claim("auth_time", "now"));
    assertThat(caller.roles(), is(empty()));
    assertThat(caller.scopes(), is(empty()));
    assertThat(caller.acr(), is(Optional.empty()));
    assertThat(caller.authenticationTime(), is(Optional.empty()));
  }

  @Test
  void readsScopesFromAnArrayToo() throws Exception {
    assertThat(
        callerOf(Issuer.claims().claim("scope", List.of("a", "b"))).scopes(), is(Set.of("a", "b")));
    assertThat(
        callerOf(Issuer.claims().claim("scp", List.of("a", "b"))).scopes(), is(Set.of("a", "b")));
    assertThat(callerOf(Issuer.claims().claim("scp", "a b")).scopes(), is(Set.of("a", "b")));
    assertThat(
        callerOf(Issuer.claims().claim("scp", "a").claim("scope", "b")).scopes(), is(Set.of("b")));
  }

  @Test
  void findsRolesWithinOtherClaims() throws Exception {
    JwtAuthenticator nested =
        Issuer.trusted()
            .rolesClaims(
                "realm_access.roles",
                "resource_access.orders.v2.roles",
                "https://example.com/roles",
                "role")
            .build();
    Caller caller =
        accepted(
            nested,
            Issuer.signed(
                Issuer.claims()
                    .claim("realm_access", Map.of("roles", List.of("realm")))
                    .claim(
                        "resource_access",
                        Map.of(
                            "orders", Map.of("roles", List.of("wrong")),
                            "orders.v2", Map.of("roles", List.of("client"))))
                    .claim("https://example.com/roles", List.of("namespaced"))
                    .claim("role", "only one")
                    .claim("groups", List.of("group"))));
    assertThat(caller.roles(), is(Set.of("realm", "client", "namespaced", "only one")));
  }

  @Test
  void refusesTokensOfNobody() throws Exception {
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.claims().subject(null).claim("upn", List.of("alice"))),
        Outcome.INVALID,
        "The token does not say whose it is");
  }
}
