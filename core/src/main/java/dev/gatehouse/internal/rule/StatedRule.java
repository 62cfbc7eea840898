package dev.gatehouse.internal.rule;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule, and the annotations that state it. {@link #PERMIT} says nothing: it changes no other
 * rule.
 *
 * @param statedBy empty where no annotation does
 */
public record StatedRule(AccessRule rule, List<AccessTable.Source> statedBy) {

  public static final StatedRule PERMIT = new StatedRule(AccessRule.permitAll(), List.of());
  static final StatedRule AUTHENTICATED = new StatedRule(AccessRule.authenticated(), List.of());
  public static final StatedRule DENY = new StatedRule(AccessRule.denyAll(), List.of());

  public StatedRule {
    statedBy = List.copyOf(statedBy);
  }

  /** Whether an annotation states it. */
  boolean isStated() {
    return !statedBy.isEmpty();
  }

  /** Whether it asks anything of a caller. */
  public boolean isGuard() {
    return isGuard(rule);
  }

  /** Whether a rule asks anything of a caller. */
  public static boolean isGuard(AccessRule rule) {
    return rule.kind() != AccessRule.Kind.PERMIT;
  }

  /** The rule that holds where both do, stated by those that made it what it is. */
  public StatedRule and(StatedRule other) {
    if (!isGuard() && !isStated()) {
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
