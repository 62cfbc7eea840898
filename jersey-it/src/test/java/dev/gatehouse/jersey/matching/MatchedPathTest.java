package dev.gatehouse.jersey.matching;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.testkit.HttpAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tricks with paths, and methods that several classes share, never change a decision. */
class MatchedPathTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  private static EmbeddedJersey jersey;

  @BeforeAll
  static void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(Files.class, Templates.class, Callers.OfTheServer.class));
  }

  @AfterAll
  static void stop() {
    jersey.close();
  }

  /** An open and a guarded neighbour. */
  @Path("files")
  public static class Files {
    @GET
    @Path("open")
    @PermitAll
    public String open() {
      return "served open";
    }

    @GET
    @Path("secret")
    @RolesAllowed("admin")
    public String secret() {
      return "served secret";
    }
  }

  /** Templates that overlap. */
  @Path("templates")
  @PermitAll
  public static class Templates {
    @GET
    @Path("{any: .*}")
    public String any() {
      return "served any";
    }

    @GET
    @Path("secret")
    @RolesAllowed("admin")
    public String secret() {
      return "served secret";
    }
  }

  @Tag("B#19")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/files/secret",
        "//files/secret",
        "/files//secret",
        "/files///secret",
        "/files/secret/",
        "/files/secret//",
        "/files;x=1/secret",
        "/files/secret;x=1",
        "/files/;x=1/secret",
        "/;x=1/files/secret",
        "/files%2Fsecret",
        "/files/%2Fsecret",
        "/files%5Csecret",
        "/files%3Bx/secret",
        "/files/secret%3Bx",
        "/files/./secret",
        "/files/%2E/secret",
        "/files/open/../secret",
        "/files/open/%2E%2E/secret",
        "/files/open;/../secret",
        "/files/open/..;/secret",
        "/%66iles/%73ecret",
        "/files/secre%74",
        "/files/secret%00",
        "/files/secret%20",
        "/files/secret.json",
        "/files/secret?x=/files/open",
        "/files/secret%3F/files/open",
        "/files/secret#/files/open",
        "/FILES/SECRET",
        "/templates/secret",
        "/templates//secret",
        "/templates/secret/",
        "/templates/secret;x=1",
        "/templates/%73ecret",
        "http://other.example/files/secret"
      })
  @DisplayName("B#19 whatever leads to a guarded method meets its guard, or leads nowhere")
  void pathTricksNeverServe(String path) throws Exception {
    HttpAnswer bob = jersey.wire(path, "Host: a", "X-Caller: bob");
    HttpAnswer nobody = jersey.wire(path, "Host: a");
    HttpAnswer alice = jersey.wire(path, "Host: a", "X-Caller: alice");
    assertThat(nobody.toString(), nobody.body().contains("served secret"), is(false));
    assertThat(alice.toString(), alice.body().contains("served secret"), is(false));
    if (bob.body().equals("served secret")) {
      assertThat(nobody, denial(CREDENTIALS_MISSING, BEARER));
      assertThat(alice, denial(ROLE_MISSING));
    } else {
      assertThat(nobody.toString(), nobody.status(), is(bob.status()));
      assertThat(alice.toString(), alice.status(), is(bob.status()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/files/secret", "/files/secret/", "/files;x=1/secret;y"})
  @DisplayName("the guard lets pass whom it should, by other spellings of the path too")
  void adminIsServed(String path) throws Exception {
    assertThat(jersey.get(path, "X-Caller", "bob").body(), is("served secret"));
    assertThat(jersey.get("/templates/secret", "X-Caller", "bob").body(), is("served secret"));
    assertThat(jersey.get("/templates/other").body(), is("served any"));
  }

  /** Has a method that its subclasses do not repeat. */
  public static class Base {
    @GET
    public String get() {
      return "served";
    }
  }

  /** Guards what it inherits. */
  @Path("strict")
  @RolesAllowed("admin")
  public static class Strict extends Base {}

  /** Opens what it inherits. */
  @Path("lax")
  @PermitAll
  public static class Lax extends Base {}

  @Tag("B#4")
  @Test
  @DisplayName("B#4 a method that two classes inherit has the rule of each, in any order")
  void inheritedMethodHasTheRuleOfEachClass() throws Exception {
    for (String[] order : new String[][] {{"/strict", "/lax"}, {"/lax", "/strict"}}) {
      ResourceConfig config =
          new ResourceConfig(Strict.class, Lax.class, Callers.OfTheServer.class);
      try (EmbeddedJersey both = new EmbeddedJersey(config)) {
        for (String path : new String[] {order[0], order[1], order[0]}) {
          if (path.equals("/lax")) {
            assertThat(both.get(path).body(), is("served"));
          } else {
            assertThat(both.get(path), denial(CREDENTIALS_MISSING, BEARER));
            assertThat(both.get(path, "X-Caller", "alice"), denial(ROLE_MISSING));
            assertThat(both.get(path, "X-Caller", "bob").body(), is("served"));
          }
        }
      }
    }
  }
}
