package dev.gatehouse.internal.rule;

import dev.gatehouse.AccessRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which locators can have led through a path. Where several can, each of them counts; where none
 * can, as where a path is too long to tell, all do. For one request.
 */
final class LocatorRoute {

  /** A client makes the path, and with locators that lead back the number of steps. */
  private static final int MOST_MATCHES = 1_000;

  private final List<PathTemplate> roots;
  private final List<LocatorStep> steps;
  private final List<PathTemplate> ends;
  private final List<Set<LocatorStep.Candidate>> taken = new ArrayList<>();
  private final Map<Long, Boolean> known = new HashMap<>();
  private String path = "";
  private int matches;

  /**
   * Creates it.
   *
   * @param roots the templates of the first class
   * @param steps from each class to the next
   * @param ends the templates of the method at the end; empty where it does not tell
   */
  LocatorRoute(List<PathTemplate> roots, List<LocatorStep> steps, List<PathTemplate> ends) {
    this.roots = roots;
    this.steps = steps;
    this.ends = ends;
    steps.forEach(step -> taken.add(new HashSet<>()));
  }

  /**
   * What the locators demand that can have been taken.
   *
   * @param forms of the path, as {@link PathForms} has them
   */
  AccessRule rule(Set<String> forms) {
    for (String form : forms) {
      path = form;
      known.clear();
      for (int start : starts()) {
        leads(0, start);
      }
    }
    AccessRule rule = AccessRule.permitAll();
    for (int i = 0; i < steps.size(); i++) {
      rule = rule.and(rule(steps.get(i), taken.get(i)));
    }
    return rule;
  }

  private AccessRule rule(LocatorStep step, Set<LocatorStep.Candidate> ofStep) {
    return ofStep.isEmpty() || matches > MOST_MATCHES
        ? step.all()
        : ofStep.stream()
            .map(LocatorStep.Candidate::rule)
            .reduce(AccessRule.permitAll(), AccessRule::and);
  }

  private Set<Integer> starts() {
    Set<Integer> starts = new LinkedHashSet<>();
    roots.forEach(root -> starts.add(root.endOfRoot(path)));
    starts.remove(PathTemplate.NO);
    return starts;
  }

  /** Whether the steps from one on lead through the path from an index on. */
  private boolean leads(int step, int start) {
    if (start == PathTemplate.SOMEWHERE) {
      for (int i = step; i < steps.size(); i++) {
        taken.get(i).addAll(steps.get(i).candidates());
      }
      return true;
    }
    if (step == steps.size()) {
      return ends.isEmpty() || ends.stream().anyMatch(end -> end.endsIt(path, start));
    }
    long key = (long) step << Integer.SIZE | start;
    Boolean before = known.get(key);
    if (before == null) {
      before = find(step, start);
      known.put(key, before);
    }
    return before;
  }

  private boolean find(int step, int start) {
    boolean found = false;
    for (LocatorStep.Candidate candidate : steps.get(step).candidates()) {
      for (PathTemplate template : candidate.templates()) {
        int end = ++matches > MOST_MATCHES ? PathTemplate.NO : template.end(path, start);
        if (end != PathTemplate.NO && leads(step + 1, end)) {
          taken.get(step).add(candidate);
          found = true;
        }
      }
    }
    return found;
  }
}
