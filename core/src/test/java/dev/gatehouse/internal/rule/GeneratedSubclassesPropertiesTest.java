package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.hierarchy.ClassGenerator;
import dev.gatehouse.hierarchy.Hierarchy;
import dev.gatehouse.internal.caller.CallerSecurityContext;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.resource.Overriding;
import dev.gatehouse.internal.resource.ResourceType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Decision 3, for the subclasses that containers generate of whatever inherits from whatever. */
@Tag("B#11")
@Tag("B#12")
class GeneratedSubclassesPropertiesTest {

  private static final List<Set<String>> ROLES =
      List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("c"), Set.of("a", "c"), Set.of("a", "b"));

  @Property(tries = 1)
  @Label("a generated subclass has the rules of the class behind it, whatever it is called")
  void hasTheRulesOfTheClassBehind(@ForAll long seed) {
    List<Hierarchy> hierarchies = Hierarchy.of(seed, 600);
    assertThat(hierarchies, hasSize(greaterThan(60)));
    for (Hierarchy hierarchy : hierarchies) {
      for (ClassGenerator each : ClassGenerator.values()) {
        assertSameRules(hierarchy, each);
      }
    }
  }

  private static void assertSameRules(Hierarchy hierarchy, ClassGenerator generator) {
    ResourceType behind = new ResourceType(hierarchy.leaf());
    ResourceType generated = new ResourceType(generator.subclassOf(hierarchy.leaf()));
    for (Method method : hierarchy.methods()) {
      boolean overridesMore = dropsTypeParameters(generated, method, hierarchy);
      if (overridesMore && generator.copiesOfMethods()) {
        // It writes the annotations of one method on the other: the class states what it states.
        continue;
      }
      Optional<AccessRule> expected = ruleOf(behind, method);
      List<Method> shown = new ArrayList<>(List.of(method));
      for (Method override : generated.runtimeClass().getDeclaredMethods()) {
        if (override.getName().equals(method.getName())
            && Overriding.haveSameDescriptor(override, method)
            && !Modifier.isStatic(override.getModifiers())) {
          shown.add(override);
        }
      }
      for (Method each : shown) {
        boolean standsForMore = standsForMore(generated, each, behind, method);
        if (standsForMore && generator.copiesOfMethods()) {
          // So does it here: the rule of one declaration is stated on the method for all of them.
          continue;
        }
        Optional<AccessRule> found = ruleOf(generated, each);
        String question = generator + ": " + each + " for " + method + " in\n" + hierarchy;
        if (generator.copiesOfTheClassOnly() || overridesMore || standsForMore) {
          assertThat(question, admitted(found), everyItem(is(in(admitted(expected)))));
        } else {
          assertThat(question, admitted(found), is(admitted(expected)));
          assertThat(question, found.isPresent(), is(expected.isPresent()));
        }
      }
    }
  }

  /**
   * Whether a generated method stands for more declarations than the one behind it does, a type
   * argument making them look alike: then the rules of all hold, and none gets lost.
   */
  private static boolean standsForMore(
      ResourceType generated, Method each, ResourceType behind, Method method) {
    List<Method> more = new ArrayList<>(generated.declarationsOf(each));
    more.removeIf(declared -> declared.getDeclaringClass() == generated.runtimeClass());
    return !behind.declarationsOf(method).containsAll(more);
  }

  /**
   * Whether a generated method of that name has no type parameters where the one behind it has
   * some: then it overrides more than that one does (JLS 8.4.2), and the rules of all hold.
   */
  private static boolean dropsTypeParameters(
      ResourceType generated, Method method, Hierarchy hierarchy) {
    return hierarchy.methods().stream()
        .filter(behind -> behind.getName().equals(method.getName()))
        .filter(behind -> behind.getTypeParameters().length > 0)
        .anyMatch(
            behind ->
                Arrays.stream(generated.runtimeClass().getDeclaredMethods())
                    .filter(override -> override.getName().equals(behind.getName()))
                    .filter(override -> Overriding.haveSameDescriptor(override, behind))
                    .anyMatch(override -> override.getTypeParameters().length == 0));
  }

  private static Optional<AccessRule> ruleOf(ResourceType type, Method method) {
    return AccessResolver.resolve(type, method).map(StatedRule::rule);
  }

  /** Of some callers, those that a rule lets pass. */
  private static List<String> admitted(Optional<AccessRule> rule) {
    List<String> admitted = new ArrayList<>();
    if (passes(rule, null)) {
      admitted.add("nobody");
    }
    for (Set<String> roles : ROLES) {
      for (Set<String> scopes : List.of(Set.<String>of(), Set.of("s"))) {
        Caller caller = Caller.builder("alice").roles(roles).scopes(scopes).build();
        if (passes(rule, new CallerSecurityContext(caller, "BASIC", false))) {
          admitted.add(roles + " " + scopes);
        }
      }
    }
    return admitted;
  }

  private static boolean passes(Optional<AccessRule> rule, CallerSecurityContext caller) {
    return rule.isEmpty()
        || Decision.of(rule.get(), caller, Endpoints.NOBODY, Endpoints.SCOPES) == Decision.PASS;
  }
}
