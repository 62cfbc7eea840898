package dev.gatehouse.authentication;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.http.Credentials;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallerTest {

  @Test
  void keepsTheRolesItWasMadeWith() {
    Set<String> roles = new HashSet<>(Set.of("customer"));
    Caller caller = new Caller(() -> "alice", roles);
    roles.add("admin");
    assertThat(caller.roles(), is(Set.of("customer")));
    assertThrows(UnsupportedOperationException.class, () -> caller.roles().add("admin"));
  }

  @Test
  @Tag("B#23")
  void comparesRolesExactly() {
    Caller caller = Caller.of("alice", "Super Admin", "Super Admin");
    assertThat(caller.isInRole("Super Admin"), is(true));
    assertThat(caller.isInRole("super admin"), is(false));
    assertThat(caller.isInRole("Super"), is(false));
    assertThat(caller.isInRole("Admin"), is(false));
    assertThat(caller.isInRole("*"), is(false));
  }

  @Test
  void hasAPrincipalWithItsName() {
    assertThat(Caller.of("alice").principal().getName(), is("alice"));
    assertThat(Caller.of("alice"), is(Caller.of("alice")));
    assertThrows(NullPointerException.class, () -> Caller.of(null));
    assertThrows(NullPointerException.class, () -> new Caller(null, Set.of()));
  }

  @Test
  @Tag("B-11")
  void bearerPassesTheTokenOnAndNothingElse() throws Exception {
    BearerAuthenticator bearer =
        new BearerAuthenticator(
            token ->
                token.equals("old")
                    ? AuthenticationResult.expired()
                    : AuthenticationResult.accepted(Caller.of(token)));
    assertThat(bearer.challenge("r").toString(), is("Bearer realm=\"r\""));
    assertThat(
        bearer.authenticate(Credentials.parse("bearer a.b-c_d~e+f/g==")),
        is(AuthenticationResult.accepted(Caller.of("a.b-c_d~e+f/g=="))));
    assertThat(
        bearer.authenticate(Credentials.parse("Bearer old")), is(AuthenticationResult.expired()));
    assertThat(
        bearer.authenticate(Credentials.parse("Bearer")), is(AuthenticationResult.malformed()));
    assertThat(
        bearer.authenticate(Credentials.parse("Basic Og==")), is(AuthenticationResult.notMine()));
  }
}
