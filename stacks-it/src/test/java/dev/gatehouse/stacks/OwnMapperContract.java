package dev.gatehouse.stacks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.DenialReason;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that answers each ForbiddenException by a mapper of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OwnMapperContract {

  private Stack stack;
  private Shop running;

  /** Starts the stack with this application and Gatehouse. */
  protected abstract Stack start(Shop shop) throws Exception;

  /** What a 401 of Gatehouse says here. */
  protected String challenge() {
    return Callers.BASIC;
  }

  /** One at a time: some stacks have parts of which there is one for all of a process. */
  private Client asking(Shop shop) throws Exception {
    if (running != shop) {
      stopStack();
      stack = start(shop);
      running = shop;
    }
    return new Client(stack.uri());
  }

  @AfterAll
  final void stopStack() {
    if (stack != null) {
      stack.close();
      stack = null;
      running = null;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/admin", "/shop/denied", "/refusing/throws-403"})
  void each403IsTheMappersOwn(String path) throws Exception {
    HttpAnswer answer = asking(Shop.WITH_FORBIDDEN_MAPPER).get(path, Callers.ALICE);
    assertThat(answer.toString(), answer.status(), is(403));
    assertThat(answer.toString(), answer.lines("WWW-Authenticate"), is(List.of()));
    assertThat(answer.toString(), answer.body(), is(ForbiddenMapper.BODY));
  }

  @Test
  void what401SaysIsNotTheMappersBusiness() throws Exception {
    assertThat(
        asking(Shop.WITH_FORBIDDEN_MAPPER).get("/shop/admin", Callers.NOBODY),
        Denied.unauthorized(DenialReason.CREDENTIALS_MISSING, challenge()));
  }

  @Test
  void whoMayIsServed() throws Exception {
    assertThat(
        asking(Shop.WITH_FORBIDDEN_MAPPER).get("/shop/admin", Callers.BOB), Served.served("bob"));
  }

  /** The application has one mapper for many errors: what it throws is for it, and no more. */
  @ParameterizedTest
  @EnumSource(names = "WITH_(THROWABLE|RUNTIME|REST|CLIENT_ERROR)_MAPPER", mode = Mode.MATCH_ANY)
  void widerMapperGetsWhatTheApplicationThrows(Shop shop) throws Exception {
    Client caller = asking(shop);
    assertThat(
        caller.get("/shop/admin", Callers.NOBODY),
        Denied.unauthorized(DenialReason.CREDENTIALS_MISSING, challenge()));
    assertThat(
        caller.get("/shop/admin", Callers.ALICE), Denied.forbidden(DenialReason.ROLE_MISSING));
    HttpAnswer own = caller.get("/refusing/throws-403", Callers.ALICE);
    assertThat(own.toString(), own.status(), is(500));
    assertThat(own.toString(), own.body(), is("caught ForbiddenException"));
    HttpAnswer words = caller.get("/ways-out/thrown", Callers.ALICE);
    assertThat(words, Denied.forbidden(DenialReason.APPLICATION));
    assertThat(words.body(), containsString(WaysOutResource.WORDS));
  }

  @Test
  void mapperForEach401IsTheOneAskedToo() throws Exception {
    Client caller = asking(Shop.WITH_NOT_AUTHORIZED_MAPPER);
    HttpAnswer decided = caller.get("/shop/admin", Callers.NOBODY);
    assertThat(decided.toString(), decided.status(), is(500));
    assertThat(decided.body(), is("caught NotAuthorizedByRuleException"));
    HttpAnswer own = caller.get("/refusing/throws-401", Callers.NOBODY);
    assertThat(own.body(), is("caught NotAuthorizedException"));
    assertThat(
        caller.get("/shop/admin", Callers.ALICE), Denied.forbidden(DenialReason.ROLE_MISSING));
  }
}
