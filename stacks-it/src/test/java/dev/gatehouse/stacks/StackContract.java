package dev.gatehouse.stacks;

import static dev.gatehouse.stacks.Callers.ALICE;
import static dev.gatehouse.stacks.Callers.BOB;
import static dev.gatehouse.stacks.Callers.NOBODY;
import static dev.gatehouse.stacks.Denied.forbidden;
import static dev.gatehouse.stacks.Denied.unauthorized;
import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.DenialReason;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a caller of the shop sees, whatever serves it. A stack's test says how it starts, and
 * overrides the few answers that the stack gives before Gatehouse is asked.
 */
public abstract class StackContract extends LocatorContract {

  /** The answer to credentials that were read and are wrong. */
  protected Matcher<HttpAnswer> wrongPassword() {
    return unauthorized(DenialReason.CREDENTIALS_INVALID, challenge());
  }

  /** The answer to Basic that cannot be decoded. */
  protected Matcher<HttpAnswer> malformedBasic() {
    return unauthorized(DenialReason.CREDENTIALS_MALFORMED, challenge());
  }

  /** The answer to wrong credentials where everybody is served. */
  protected Matcher<HttpAnswer> wrongPasswordAtAnOpenEndpoint() {
    return served("nobody");
  }

  /** The answer to right credentials where everybody is served. */
  protected Matcher<HttpAnswer> knownCallerAtAnOpenEndpoint() {
    return served("alice");
  }

  /** The answer to a stage that completes with a 403, which it wraps in a CompletionException. */
  protected Matcher<HttpAnswer> refusalOfAStage() {
    return forbidden(DenialReason.APPLICATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/known", "/shop/any-role", "/shop/admin", "/shop/shelf"})
  void anonymousCallerIsAskedForCredentials(String path) throws Exception {
    assertThat(get(path, NOBODY), unauthorized(DenialReason.CREDENTIALS_MISSING, challenge()));
  }

  @Test
  void wrongPasswordIsRefused() throws Exception {
    assertThat(get("/shop/admin", Callers.basic("bob", "guess")), wrongPassword());
  }

  @Test
  void unknownUserLooksLikeAWrongPassword() throws Exception {
    assertThat(get("/shop/admin", Callers.basic("mallory", "bob-pw")), wrongPassword());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic !!!", "Basic Ym9i"})
  void malformedBasicIsRefused(String authorization) throws Exception {
    assertThat(get("/shop/admin", authorization), malformedBasic());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Digest username=\"bob\"", "Negotiate YII="})
  void schemeThatNobodyAcceptsIsNamedAsSuch(String authorization) throws Exception {
    assertThat(
        get("/shop/admin", authorization),
        unauthorized(DenialReason.CREDENTIALS_UNSUPPORTED, challenge()));
  }

  @Test
  void schemeIsReadInAnyCase() throws Exception {
    assertThat(get("/shop/admin", BOB.replace("Basic", "bAsIc")), served("bob"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/admin", "/shop/shelf"})
  void callerWithoutTheRoleIsForbidden(String path) throws Exception {
    assertThat(get(path, ALICE), forbidden(DenialReason.ROLE_MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/admin", "/shop/shelf", "/shop/known", "/shop/any-role"})
  void callerWithTheRoleIsServed(String path) throws Exception {
    assertThat(get(path, BOB), served("bob"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/known", "/shop/any-role"})
  void anyKnownCallerIsServedWhereThatIsTheRule(String path) throws Exception {
    assertThat(get(path, ALICE), served("alice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/known", "/shop/any-role"})
  void filterOfTheApplicationSeesTheRealRoles(String path) throws Exception {
    HttpAnswer answer = client().get(path, ALICE, AdminsOnlyFilter.HEADER, "yes");
    assertThat(answer.toString(), answer.status(), is(409));
    assertThat(answer.toString(), answer.body(), is("no admin"));
    assertThat(client().get(path, BOB, AdminsOnlyFilter.HEADER, "yes"), served("bob"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shop/open", "/shop/permitted"})
  void openEndpointServesEverybody(String path) throws Exception {
    assertThat(get(path, NOBODY), served("nobody"));
    assertThat(get(path, ALICE), knownCallerAtAnOpenEndpoint());
  }

  @Test
  void wrongPasswordAtAnOpenEndpointDoesNoHarm() throws Exception {
    assertThat(
        get("/shop/permitted", Callers.basic("bob", "guess")), wrongPasswordAtAnOpenEndpoint());
  }

  @Test
  void closedEndpointServesNobody() throws Exception {
    assertThat(get("/shop/denied", NOBODY), forbidden(DenialReason.DENIED));
    assertThat(get("/shop/denied", BOB), forbidden(DenialReason.DENIED));
  }

  @Test
  void whatIsNoDenialIsLeftAlone() throws Exception {
    assertThat(get("/shop/missing", NOBODY).status(), is(404));
  }

  @Test
  void headIsAnsweredWithoutABody() throws Exception {
    HttpAnswer answer = client().send("HEAD", "/shop/admin", NOBODY);
    assertThat(answer.toString(), answer.status(), is(401));
    assertThat(answer.toString(), answer.lines("WWW-Authenticate"), is(List.of(challenge())));
    assertThat(answer.toString(), answer.body(), is(""));
  }

  @Test
  void browserReadsHtml() throws Exception {
    HttpAnswer answer = client().get("/shop/admin", NOBODY, "Accept", "text/html");
    assertThat(answer.toString(), answer.status(), is(401));
    assertThat(answer.toString(), answer.lines("WWW-Authenticate"), is(List.of(challenge())));
    assertThat(answer.toString(), answer.lines("Content-Type").get(0), startsWith("text/html"));
    assertThat(answer.body(), containsString("carries no credentials"));
  }

  @Test
  void thrown403IsCompletedAndItsTextStaysInside() throws Exception {
    HttpAnswer answer = get("/refusing/throws-403", ALICE);
    assertThat(answer, forbidden(DenialReason.APPLICATION));
    assertThat(answer.body(), not(containsString(RefusingResource.SECRET)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refusing/throws-401", "/refusing/returns-401"})
  void challengeOfTheApplicationGoesOutAlone(String path) throws Exception {
    assertThat(
        get(path, NOBODY), unauthorized(DenialReason.APPLICATION, RefusingResource.OWN_CHALLENGE));
  }

  @Test
  void responseThatRequestsShareIsCompletedForEach() throws Exception {
    String path = "/refusing/returns-shared-401";
    for (int i = 0; i < 3; i++) {
      assertThat(get(path, NOBODY), unauthorized(DenialReason.APPLICATION, challenge()));
      HttpAnswer html = client().get(path, NOBODY, "Accept", "text/html");
      assertThat(html.toString(), html.status(), is(401));
      assertThat(html.toString(), html.lines("WWW-Authenticate"), is(List.of(challenge())));
      assertThat(html.toString(), html.lines("Content-Type").get(0), startsWith("text/html"));
    }
  }

  @Test
  void entityOfTheApplicationIsKept() throws Exception {
    HttpAnswer answer = get("/refusing/returns-403-entity", ALICE);
    assertThat(answer.toString(), answer.status(), is(403));
    assertThat(answer.toString(), answer.lines("WWW-Authenticate"), is(List.of()));
    assertThat(answer.toString(), answer.body(), is("closed on Sundays"));
  }

  @Test
  void mapperOfTheApplicationWins() throws Exception {
    HttpAnswer answer = get("/refusing/throws-sold-out", ALICE);
    assertThat(answer.toString(), answer.status(), is(403));
    assertThat(answer.toString(), answer.lines("WWW-Authenticate"), is(List.of()));
    assertThat(answer.toString(), answer.body(), is("sold out"));
  }

  @Test
  void asynchronousEndpointIsGuarded() throws Exception {
    assertThat(
        get("/async/stage", NOBODY), unauthorized(DenialReason.CREDENTIALS_MISSING, challenge()));
    assertThat(get("/async/stage", ALICE), forbidden(DenialReason.ROLE_MISSING));
    assertThat(get("/async/stage", BOB), served("bob"));
  }

  @Test
  void refusalOfAStageIsCompleted() throws Exception {
    HttpAnswer answer = get("/async/stage-refuses", ALICE);
    assertThat(answer, refusalOfAStage());
    assertThat(answer.body(), not(containsString(RefusingResource.SECRET)));
  }

  @Test
  void refusalOfASuspendedRequestIsCompleted() throws Exception {
    HttpAnswer answer = get("/async/suspended-refuses", ALICE);
    assertThat(answer, forbidden(DenialReason.APPLICATION));
    assertThat(answer.body(), not(containsString(RefusingResource.SECRET)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ways-out/joined", "/ways-out/gotten"})
  void refusalThatIsWrappedIsCompleted(String path) throws Exception {
    HttpAnswer answer = get(path, ALICE);
    assertThat(answer, forbidden(DenialReason.APPLICATION));
    assertThat(answer.body(), not(containsString(RefusingResource.SECRET)));
  }

  @Test
  void faultThatIsWrappedIsNoRefusal() throws Exception {
    assertThat(get("/ways-out/joined-fault", ALICE).status(), is(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ways-out/thrown", "/ways-out/returned"})
  void ownWordsOfTheApplicationAreNegotiated(String path) throws Exception {
    for (int i = 0; i < 3; i++) {
      HttpAnswer answer = get(path, ALICE);
      assertThat(answer, forbidden(DenialReason.APPLICATION));
      assertThat(answer.body(), containsString(WaysOutResource.WORDS + "\""));
      assertThat(answer.body(), containsString("\"day\":\"Sunday\""));
      assertThat(answer.body(), endsWith("}"));
      HttpAnswer html = client().get(path, ALICE, "Accept", "text/html");
      assertThat(html.toString(), html.status(), is(403));
      assertThat(html.body(), startsWith("<!DOCTYPE html>"));
      assertThat(html.body(), endsWith("</html>"));
    }
  }
}
