package dev.gatehouse.stacks;

import static dev.gatehouse.stacks.Callers.ALICE;
import static dev.gatehouse.stacks.Callers.BOB;
import static dev.gatehouse.stacks.Callers.NOBODY;
import static dev.gatehouse.stacks.Denied.forbidden;
import static dev.gatehouse.stacks.Denied.unauthorized;
import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.DenialReason;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller meets behind the locators of a class, of which one was taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LocatorContract {

  private static final List<String> SEGMENTS =
      List.of(
          "me",
          "orders",
          "7",
          "abc",
          "x",
          "y",
          "end",
          "files",
          "again",
          "guarded",
          "item",
          "",
          "%61bc",
          "me;x=y",
          "7;guarded",
          "x%2Fy",
          "%6frders",
          "again;7/",
          "..;",
          "a%20b",
          "%3B");

  private Stack stack;
  private Client client;

  /** Starts the stack with this application and Gatehouse. */
  protected abstract Stack start(Shop shop) throws Exception;

  /** What a 401 of Gatehouse says here. */
  protected String challenge() {
    return Callers.BASIC;
  }

  /** For tests of the stack's own. */
  protected final Client client() {
    return client;
  }

  @BeforeAll
  final void startStack() throws Exception {
    stack = start(Shop.USUAL);
    client = new Client(stack.uri());
  }

  @AfterAll
  final void stopStack() {
    if (stack != null) {
      stack.close();
    }
  }

  final HttpAnswer get(String path, String authorization) throws Exception {
    return client.get(path, authorization);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/chosen/t/7", "/chosen/t/7/again/8", "/chosen/t/7/abc/item", "/chosen/admin/7"})
  void openOneOfSeveralLocatorsIsOpen(String path) throws Exception {
    assertThat(get(path, NOBODY), served("open"));
    assertThat(get(path, ALICE), served("open"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/chosen/t/u/orders",
        "/chosen/t/abc",
        "/chosen/t/files/a/7",
        "/chosen/t/7/guarded",
        "/chosen/7/abc/7/again",
        "/chosen/t/7/again/guarded/again"
      })
  void guardedOneOfSeveralLocatorsIsGuarded(String path) throws Exception {
    assertThat(get(path, NOBODY), unauthorized(DenialReason.CREDENTIALS_MISSING, challenge()));
    assertThat(get(path, ALICE), forbidden(DenialReason.ROLE_MISSING));
    assertThat(get(path, BOB), served("admin"));
  }

  /** Whatever the path, nobody gets more than the locators that were really taken let through. */
  @Test
  void noPathOpensALocator() throws Exception {
    Random random = new Random(16);
    for (int i = 0; i < 400; i++) {
      StringBuilder path = new StringBuilder("/chosen/t");
      for (int length = random.nextInt(6); length >= 0; length--) {
        path.append('/').append(SEGMENTS.get(random.nextInt(SEGMENTS.size())));
      }
      HttpAnswer answer = get(path.toString(), random.nextBoolean() ? NOBODY : ALICE);
      assertThat(path + "\n" + answer, answer.body(), not(is("served admin")));
    }
  }
}
