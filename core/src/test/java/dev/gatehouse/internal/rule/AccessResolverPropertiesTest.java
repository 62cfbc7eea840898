package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.hierarchy.AccessOracle;
import dev.gatehouse.hierarchy.Hierarchy;
import dev.gatehouse.internal.caller.CallerSecurityContext;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.resource.ResourceType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Decisions 2, 3 and 5, for whatever inherits from whatever. */
@Tag("B#1")
@Tag("B#2")
@Tag("B#3")
class AccessResolverPropertiesTest {

  private static final List<Set<String>> ROLES =
      List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("c"), Set.of("a", "c"), Set.of("a", "b"));

  @Property(tries = 3)
  @Label("for every method that a runtime may show, the oracle admits the same callers")
  void admitsWhomTheOracleAdmits(@ForAll long seed) {
    for (Hierarchy hierarchy : hierarchies(seed)) {
      ResourceType type = new ResourceType(hierarchy.leaf());
      AccessOracle oracle = new AccessOracle(hierarchy);
      for (Method method : hierarchy.methods()) {
        String id = hierarchy.run(method);
        if (oracle.replacesByChance(id, Hierarchy.idOf(method))) {
          // No runtime shows it: the method that runs looks the same and comes first.
          continue;
        }
        Optional<Predicate<AccessOracle.Caller>> expected = oracle.admittedTo(id);
        Optional<AccessRule> found = AccessResolver.resolve(type, method).map(StatedRule::rule);
        String question = method + ", which runs " + id + ", has " + found + " in\n" + hierarchy;
        assertThat(question, found.isPresent(), is(expected.isPresent()));
        boolean disputed = isDisputed(type, method);
        found.ifPresent(rule -> admitsTheSame(rule, expected.orElseThrow(), disputed, question));
      }
    }
  }

  /** Where the language and the JVM disagree about what is overridden, both are listened to. */
  private static boolean isDisputed(ResourceType type, Method method) {
    List<Method> declarations = type.declarationsOf(method);
    return type.behind(declarations.get(0)).isEmpty()
        && !type.behindByLanguage(declarations).isEmpty();
  }

  private static void admitsTheSame(
      AccessRule rule, Predicate<AccessOracle.Caller> expected, boolean orFewer, String question) {
    for (AccessOracle.Caller caller : (Iterable<AccessOracle.Caller>) callers()::iterator) {
      boolean admitted = admits(rule, caller);
      boolean fewer = orFewer && !admitted;
      assertThat(caller + " at " + question, fewer || admitted == expected.test(caller), is(true));
    }
  }

  private static Stream<AccessOracle.Caller> callers() {
    return Stream.concat(
        Stream.of(new AccessOracle.Caller(false, Set.of(), Set.of())),
        ROLES.stream()
            .flatMap(
                roles ->
                    Stream.of(
                        new AccessOracle.Caller(true, roles, Set.of()),
                        new AccessOracle.Caller(true, roles, Set.of("s")))));
  }

  private static boolean admits(AccessRule rule, AccessOracle.Caller caller) {
    CallerSecurityContext known = null;
    if (caller.known()) {
      known =
          new CallerSecurityContext(
              Caller.builder("alice").roles(caller.roles()).scopes(caller.scopes()).build(),
              "BASIC",
              false);
    }
    return Decision.of(rule, known, Endpoints.NOBODY, Endpoints.SCOPES) == Decision.PASS;
  }

  @Property(tries = 1)
  @Label("whatever can run is among the public methods of a class")
  void findsTheMethodsThatCanRun(@ForAll long seed) {
    for (Hierarchy hierarchy : hierarchies(seed)) {
      Set<String> running = new TreeSet<>();
      for (Method method : hierarchy.methods()) {
        running.add(hierarchy.run(method));
      }
      Set<String> found = new TreeSet<>();
      for (Method method : new ResourceType(hierarchy.leaf()).publicMethods()) {
        found.add(Hierarchy.idOf(method));
      }
      assertThat(hierarchy.toString(), running, everyItem(is(in(found))));
    }
  }

  /** Most of what chance writes breaks a rule of the language. */
  private static List<Hierarchy> hierarchies(long seed) {
    List<Hierarchy> hierarchies = Hierarchy.of(seed, 1_000);
    assertThat(hierarchies, hasSize(greaterThan(100)));
    return hierarchies;
  }
}
