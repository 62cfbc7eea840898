package dev.gatehouse.authentication;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerTest {

  private static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);

  @Test
  void keepsTheRolesAndScopesItWasMadeWith() {
    Set<String> roles = new HashSet<>(Set.of("customer"));
    Caller.Builder builder = Caller.builder("alice").roles(roles).scopes("read");
    Caller caller = builder.build();
    roles.add("admin");
    builder.roles("admin").scopes("write");

    assertThat(caller.roles(), is(Set.of("customer")));
    assertThat(caller.scopes(), is(Set.of("read")));
    assertThrows(UnsupportedOperationException.class, () -> caller.roles().add("admin"));
    assertThrows(UnsupportedOperationException.class, () -> caller.scopes().add("write"));
  }

  @Test
  void rolesAndScopesAddUpInTheirOrderAndCountOnce() {
    Caller caller =
        Caller.builder("alice")
            .roles("b", "a")
            .roles(List.of("c", "a"))
            .scopes("z", "y")
            .scopes(List.of("x", "y"))
            .build();

    assertThat(List.copyOf(caller.roles()), is(List.of("b", "a", "c")));
    assertThat(List.copyOf(caller.scopes()), is(List.of("z", "y", "x")));
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
    assertThrows(NullPointerException.class, () -> caller.isInRole(null));
  }

  @Test
  void hasAPrincipalWithItsName() {
    assertThat(Caller.of("alice").principal().getName(), is("alice"));
    assertThat(Caller.of("alice").principal().toString(), is("alice"));
    assertThat(Caller.of("alice"), is(Caller.of("alice")));
  }

  @Test
  void hasThePrincipalOfTheApplication() {
    Principal own = () -> "alice";

    assertThat(Caller.builder(own).build().principal(), is(sameInstance(own)));
  }

  @Test
  void saysHowStronglyAndWhenItWasAuthenticatedWhereSomebodySaidSo() {
    Caller caller = Caller.builder("alice").acr("phr").authenticationTime(TIME).build();

    assertThat(caller.acr(), is(Optional.of("phr")));
    assertThat(caller.authenticationTime(), is(Optional.of(TIME)));
    assertThat(Caller.of("alice").acr(), is(Optional.empty()));
    assertThat(Caller.of("alice").authenticationTime(), is(Optional.empty()));
  }

  private static Caller.Builder full() {
    return Caller.builder("alice").roles("user").scopes("read").acr("phr").authenticationTime(TIME);
  }

  static Stream<Caller> others() {
    return Stream.of(
        Caller.builder("bob")
            .roles("user")
            .scopes("read")
            .acr("phr")
            .authenticationTime(TIME)
            .build(),
        full().roles("admin").build(),
        full().scopes("write").build(),
        full().acr("phrh").build(),
        full().authenticationTime(TIME.plusSeconds(1)).build());
  }

  @ParameterizedTest
  @MethodSource("others")
  void equalsByAllThatIsKnownOfIt(Caller other) {
    assertThat(full().build(), is(full().build()));
    assertThat(full().build().hashCode(), is(full().build().hashCode()));
    assertThat(other.hashCode(), is(not(full().build().hashCode())));
    assertThat(other, is(not(full().build())));
  }

  @Test
  void isPrintedWithNameRolesAndScopes() {
    assertThat(full().build().toString(), is("Caller[alice, roles=[user], scopes=[read]]"));
  }

  @Test
  void whatIsSaidOfItIsNeverNull() {
    Caller.Builder builder = Caller.builder("alice");

    assertThrows(NullPointerException.class, () -> Caller.of(null));
    assertThrows(NullPointerException.class, () -> Caller.builder((Principal) null));
    assertThrows(NullPointerException.class, () -> Caller.of("alice", (String) null));
    assertThrows(NullPointerException.class, () -> builder.roles(Arrays.asList("a", null)));
    assertThrows(NullPointerException.class, () -> builder.scopes((String) null));
    assertThrows(NullPointerException.class, () -> builder.scopes(Arrays.asList("a", null)));
    assertThrows(NullPointerException.class, () -> builder.acr(null));
    assertThrows(NullPointerException.class, () -> builder.authenticationTime(null));
  }
}
