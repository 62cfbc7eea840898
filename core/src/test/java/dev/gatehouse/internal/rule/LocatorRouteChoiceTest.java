package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which locators count: those on a way that leads to the end of the path. */
class LocatorRouteChoiceTest {

  private static final List<PathTemplate> ROOT = List.of(PathTemplate.of("r"));
  private static final List<PathTemplate> HERE = List.of(PathTemplate.of(""));
  private static final AccessRule OPEN = AccessRule.permitAll();
  private static final AccessRule ADMIN = roles("admin");

  private static LocatorStep.Candidate locator(AccessRule rule, String template) {
    return new LocatorStep.Candidate(rule, List.of(PathTemplate.of(template)));
  }

  private static LocatorStep step(LocatorStep.Candidate... candidates) {
    AccessRule all =
        Stream.of(candidates).map(LocatorStep.Candidate::rule).reduce(OPEN, AccessRule::and);
    return new LocatorStep(List.of(candidates), all, false);
  }

  private static AccessRule rule(List<LocatorStep> steps, String... forms) {
    return new LocatorRoute(ROOT, steps, HERE).rule(new LinkedHashSet<>(Arrays.asList(forms)));
  }

  @Test
  void aLocatorBehindWhichThePathGoesNoFurtherDoesNotCount() {
    List<LocatorStep> steps =
        List.of(step(locator(ADMIN, "a"), locator(OPEN, "a/b")), step(locator(OPEN, "c")));

    assertThat(rule(steps, "r/a/b/c"), is(OPEN));
    assertThat(rule(steps, "r/a/c"), is(ADMIN));
  }

  /** What was found of one step at an index says nothing of the next step there. */
  @Test
  void aDeadEndOfOneStepIsNoneOfTheNext() {
    List<LocatorStep> steps =
        List.of(
            step(locator(ADMIN, "a"), locator(OPEN, "")),
            step(locator(OPEN, "a")),
            step(locator(OPEN, "b")));

    assertThat(rule(steps, "r/a/b"), is(OPEN));
  }

  @Test
  void aDeadEndInOneFormOfThePathIsNoneInAnother() {
    List<LocatorStep> steps =
        List.of(step(locator(OPEN, "a")), step(locator(OPEN, "b"), locator(ADMIN, "c")));

    assertThat(rule(steps, "r/a/x", "r/a/b"), is(OPEN));
  }

  private static AccessRule alongSteps(int count) {
    LocatorStep step = step(locator(ADMIN, "guarded"), locator(OPEN, "a"));
    return rule(Collections.nCopies(count, step), "r" + "/a".repeat(count));
  }

  @Test
  void aRouteIsFollowedForAThousandMatchesAndNoMore() {
    assertThat(alongSteps(500), is(OPEN));
    assertThat(alongSteps(501), is(ADMIN));
  }

  @Test
  void whereNoFormCanBeReadAllCount() {
    List<LocatorStep> steps = List.of(step(locator(ADMIN, "a"), locator(OPEN, "b")));

    assertThat(new LocatorRoute(ROOT, steps, HERE).rule(Set.of()), is(ADMIN));
  }
}
