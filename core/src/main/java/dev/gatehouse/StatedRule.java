package dev.gatehouse;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule, and the annotations that state it.
 *
 * @param statedBy empty where no annotation does
 */
record StatedRule(AccessRule rule, List<AccessTable.Source> statedBy) {

  static final StatedRule PERMIT = new StatedRule(AccessRule.PERMIT, List.of());
  static final StatedRule AUTHENTICATED = new StatedRule(AccessRule.AUTHENTICATED, List.of());
  static final StatedRule DENY = new StatedRule(AccessRule.DENY, List.of());

  StatedRule {
    statedBy = List.copyOf(statedBy);
  }

  /** The rule that holds where both do, stated by those that made it what it is. */
  StatedRule and(StatedRule other) {
    if (rule.kind() == AccessRule.Kind.PERMIT && statedBy.isEmpty()) {
      return other;
    }
    AccessRule both = rule.and(other.rule);
    boolean asThis = both.equals(rule);
    boolean asOther = both.equals(other.rule);
    if (asThis != asOther) {
      return asThis ? this : other;
    }
    List<AccessTable.Source> sources = new ArrayList<>(statedBy);
    other.statedBy.stream().filter(source -> !sources.contains(source)).forEach(sources::add);
    return new StatedRule(both, sources);
  }
}
