package dev.gatehouse.internal.caller;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;

/** What servers show in place of a caller, and what only looks like it. */
@Tag("B#27")
class NobodyTest {

  private static final Nobody NOBODY = Nobody.of(Settings.NONE);

  private record Context(Principal principal, String scheme) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return scheme;
    }
  }

  /** By its context and by itself, which are to say the same. */
  private static boolean isNobody(Principal principal, String scheme, Nobody nobody) {
    boolean byContext = nobody.is(new Context(principal, scheme));
    assertThat(nobody.is(principal, scheme), is(byContext));
    return byContext;
  }

  private static Nobody adding(Predicate<Principal> predicate) {
    return Nobody.of(GivenSettings.of(GatehouseFeature.builder().anonymous(predicate).build()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "BASIC")
  void withoutAContextOrAPrincipalThereIsNobody(String scheme) {
    assertThat(NOBODY.is((SecurityContext) null), is(true));
    assertThat(isNobody(null, scheme, NOBODY), is(true));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "UNAUTHENTICATED",
        "unauthenticated",
        " UNAUTHENTICATED ",
        "<ANONYMOUS>",
        "<anonymous>",
        "<Anonymous>\t"
      })
  void whatNoUserIsCalledIsNobodyWhateverTheScheme(String name) {
    assertThat(isNobody(() -> name, null, NOBODY), is(true));
    assertThat(isNobody(() -> name, "BASIC", NOBODY), is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANONYMOUS", "anonymous", "Anonymous", " anonymous", "anonymousUser"})
  void whatAUserMayBeCalledIsNobodyOnlyWithoutAScheme(String name) {
    assertThat(isNobody(() -> name, null, NOBODY), is(true));
    assertThat(isNobody(() -> name, "BASIC", NOBODY), is(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"alice", "guest", "nobody", "null", "anonymous2", "UN AUTHENTICATED", "<>"})
  void anyOtherNameIsSomebodys(String name) {
    assertThat(isNobody(() -> name, null, NOBODY), is(false));
    assertThat(isNobody(() -> name, "BASIC", NOBODY), is(false));
  }

  @Test
  void aClassForNobodyIsNobodyWhateverItIsCalled() {
    Principal visitor = new AnonymousAuthenticationToken();
    Principal subclass = new AnonymousAuthenticationToken() {};

    assertThat(isNobody(visitor, "BASIC", NOBODY), is(true));
    assertThat(isNobody(subclass, "BASIC", NOBODY), is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"guest", "GUEST", " guest ", "the visitor"})
  void whatTheApplicationNamesIsNobodyWhateverTheScheme(String name) {
    Nobody stated =
        Nobody.of(
            SettingsReader.effective(
                Settings.NONE, Map.of("gatehouse.anonymous", "Guest, the visitor")));

    assertThat(isNobody(() -> name, "BASIC", stated), is(true));
    assertThat(isNobody(() -> "visitor", null, stated), is(false));
    assertThat(isNobody(() -> "<ANONYMOUS>", "BASIC", stated), is(true));
  }

  @Test
  void thePredicateAddsToWhatIsKnownAndIsNotAskedAboutNull() {
    Nobody stated = adding(principal -> principal.getName().startsWith("x"));

    assertThat(isNobody(() -> "x1", "BASIC", stated), is(true));
    assertThat(isNobody(() -> null, "BASIC", stated), is(true));
    assertThat(isNobody(() -> "UNAUTHENTICATED", "BASIC", stated), is(true));
    assertThat(isNobody(() -> "alice", null, stated), is(false));
  }

  @Test
  void bothSettingsAddToWhatServersShow() {
    GatehouseFeature feature =
        GatehouseFeature.builder()
            .anonymous(principal -> principal.getName().equals("stranger"))
            .build();
    Nobody stated =
        Nobody.of(
            SettingsReader.effective(
                GivenSettings.of(feature), Map.of("gatehouse.anonymous", "guest, visitor")));

    for (String nobody : List.of("UNAUTHENTICATED", "stranger", "guest", "visitor")) {
      assertThat(nobody, isNobody(() -> nobody, "BASIC", stated), is(true));
    }
    assertThat(isNobody(() -> "alice", null, stated), is(false));
    assertThat(isNobody(() -> "guest", null, NOBODY), is(false));
  }

  @Test
  void whatThePredicateThrowsIsThrownOn() {
    RuntimeException failure = new IllegalStateException("directory down");
    Nobody broken =
        adding(
            principal -> {
              throw failure;
            });

    assertThat(
        assertThrows(IllegalStateException.class, () -> broken.is(FakeSecurityContext.of("alice"))),
        is(sameInstance(failure)));
  }
}
