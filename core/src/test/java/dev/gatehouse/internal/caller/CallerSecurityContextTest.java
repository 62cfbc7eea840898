package dev.gatehouse.internal.caller;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.authentication.Caller;
import jakarta.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallerSecurityContextTest {

  private final SecurityContext secure =
      new CallerSecurityContext(Caller.of("server"), "FORM", true);

  @Test
  @Tag("J-29")
  void itShowsTheCallerThatAnAuthenticatorAccepted() {
    SecurityContext context = CallerSecurityContext.of(Caller.of("alice", "user"), "bAsic", secure);

    assertThat(context.getUserPrincipal().getName(), is("alice"));
    assertThat(context.isUserInRole("user"), is(true));
    assertThat(context.isUserInRole("User"), is(false));
    assertThat(context.isUserInRole(null), is(false));
    assertThat(context.getAuthenticationScheme(), is(SecurityContext.BASIC_AUTH));
    assertThat(context.isSecure(), is(true));
  }

  @Test
  @Tag("J-29")
  void nobodyIsNobodyWhomeverTheServerKnows() {
    SecurityContext nobody = CallerSecurityContext.nobody(secure);

    assertThat(nobody.getUserPrincipal(), is(nullValue()));
    assertThat(nobody.isUserInRole("user"), is(false));
    assertThat(nobody.getAuthenticationScheme(), is(nullValue()));
    assertThat(nobody.isSecure(), is(true));
  }

  @Test
  @Tag("B#7")
  void aServerWithoutASecurityContextIsNotSecure() {
    assertThat(CallerSecurityContext.nobody(null).isSecure(), is(false));
    assertThat(CallerSecurityContext.of(Caller.of("alice"), "Bearer", null).isSecure(), is(false));
  }
}
