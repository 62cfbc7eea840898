package dev.gatehouse.jersey.locators;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.DENIED;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard on a locator, or on its class, holds for all that lies behind it (B#8). */
class LocatorTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  private static EmbeddedJersey jersey;

  @BeforeAll
  static void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(Locators.ROOTS)
                .registerClasses(LocatorReturnTypes.ROOTS)
                .register(Callers.OfTheServer.class));
  }

  @AfterAll
  static void stop() {
    jersey.close();
  }

  private static HttpResponse<String> get(String path, String caller) throws Exception {
    return jersey.get(path, "X-Caller", caller);
  }

  private static void assertServed(HttpResponse<String> response) {
    assertThat(response.body(), is("served"));
    assertThat(response.statusCode(), is(200));
  }

  private static void assertForAdmins(String path) throws Exception {
    assertThat(get(path, "null"), denial(CREDENTIALS_MISSING, BEARER));
    assertThat(get(path, "alice"), denial(ROLE_MISSING));
    assertServed(get(path, "bob"));
  }

  @Tag("B#8")
  @Tag("J-33")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/admin/sub",
        "/admin/sub/permit",
        "/admin/sub/user",
        "/admin-class/sub",
        "/admin-class/sub/permit",
        "/implementing/inherited",
        "/implementing/overridden",
        "/by-class/sub",
        "/by-wildcard/sub",
        "/by-interface/sub",
        "/by-object/sub",
        "/by-object-class/sub",
        "/by-proxy/sub",
        "/by-type/sub",
        "/by-serializable/sub",
        "/by-model/sub"
      })
  @DisplayName("B#8 J-33 a guard on the locator or its class holds, whatever the locator returns")
  void guardOfLocatorHolds(String path) throws Exception {
    assertForAdmins(path);
  }

  @Tag("B#8")
  @Tag("J-33")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/plain/middle/leaf",
        "/plain/middle/leaf/permit",
        "/admin/middle/open-leaf",
        "/admin-class/middle/open-leaf"
      })
  @DisplayName("B#8 J-33 a guard on either of two levels holds")
  void guardOfEitherLevelHolds(String path) throws Exception {
    assertForAdmins(path);
  }

  @Tag("B#8")
  @Tag("J-33")
  @Test
  @DisplayName("B#8 J-33 where both levels have a guard, both must hold")
  void guardsOfBothLevelsHold() throws Exception {
    assertThat(get("/user-middle/x/leaf", "null"), denial(CREDENTIALS_MISSING, BEARER));
    assertThat(get("/user-middle/x/leaf", "alice"), denial(ROLE_MISSING));
    assertThat(get("/user-middle/x/leaf", "carol"), denial(ROLE_MISSING));
    assertServed(get("/user-middle/x/leaf", "bob"));
    assertServed(get("/user-middle/x/open-leaf", "alice"));
    assertThat(get("/user-middle/x/open-leaf", "carol"), denial(ROLE_MISSING));
  }

  @Tag("B#8")
  @Tag("J-33")
  @ParameterizedTest(name = "/recursive{0}")
  @ValueSource(strings = {"/next", "/next/next", "/next/next/next/next"})
  @DisplayName(
      "B#8 J-33 a locator that leads to its own class guards every step, not the first one")
  void recursiveLocatorGuardsEveryStep(String path) throws Exception {
    assertForAdmins("/recursive" + path);
    assertForAdmins("/recursive" + path + "/permit");
    assertServed(get("/recursive", "null"));
  }

  @Tag("B#8")
  @Tag("J-33")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"null", "alice", "bob"})
  @DisplayName(
      "B#8 J-33 behind a locator that is denied nobody gets in, and nobody is asked who it is")
  void deniedLocatorDeniesAll(String caller) throws Exception {
    assertThat(get("/denied/sub", caller), denial(DENIED));
    assertThat(get("/denied/sub/permit", caller), denial(DENIED));
    assertThat(get("/denied/no-role", caller), denial(DENIED));
  }

  @Tag("B#8")
  @Tag("J-33")
  @Test
  @DisplayName("B#8 J-33 of two locators that return the same type the one that is taken holds")
  void locatorThatIsTakenHolds() throws Exception {
    assertForAdmins("/same-type/guarded");
    assertServed(get("/same-type/unguarded", "null"));
    assertThat(get("/same-type/user", "null"), denial(CREDENTIALS_MISSING, BEARER));
    assertThat(get("/same-type/user", "carol"), denial(ROLE_MISSING));
    assertServed(get("/same-type/user", "alice"));
    assertServed(get("/same-type/other", "null"));
    assertServed(get("/same-type", "null"));
  }

  @Test
  @DisplayName("behind an unguarded locator the rule of the sub-resource holds")
  void unguardedLocatorLeavesTheRuleOfTheSubResource() throws Exception {
    assertServed(get("/plain/sub", "null"));
    assertServed(get("/plain/sub/permit", "null"));
    assertThat(get("/plain/sub/user", "null"), denial(CREDENTIALS_MISSING, BEARER));
    assertThat(get("/plain/sub/user", "carol"), denial(ROLE_MISSING));
    assertServed(get("/plain/sub/user", "alice"));
    assertThat(get("/plain/sub/denied", "bob"), denial(DENIED));
    assertForAdmins("/plain/guarded-class");
  }

  @Test
  @DisplayName("a guard on a locator leaves the other methods of its class alone")
  void guardOfLocatorIsItsOwn() throws Exception {
    assertServed(get("/admin", "null"));
    assertForAdmins("/admin-class");
  }

  @Test
  @DisplayName("a sub-resource that two roots lead to is guarded by the way that was taken")
  void wayThatWasTakenCounts() throws Exception {
    assertServed(get("/plain/middle/open-leaf", "null"));
    assertForAdmins("/admin/middle/open-leaf");
    assertServed(get("/plain/middle/open-leaf", "null"));
  }

  @Test
  @DisplayName("HEAD and OPTIONS behind a guarded locator are guarded as its methods are")
  void headBehindLocatorIsGuarded() throws Exception {
    assertThat(jersey.send("HEAD", "/admin/sub"), denial(CREDENTIALS_MISSING, BEARER).withBody(""));
    assertThat(jersey.send("OPTIONS", "/admin/sub/options"), denial(CREDENTIALS_MISSING, BEARER));
  }
}
