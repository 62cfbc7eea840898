package dev.gatehouse.internal.rule;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What annotations say of one method, by where they stand. All of it holds.
 *
 * @param onMethods on the method, or on the nearest ones that it overrides
 * @param below on the nearest class below the one that declares the method
 * @param declaring on the class that declares it
 * @param inherited on superclasses and interfaces, where nothing nearer speaks
 * @param byChance on methods in whose place it runs though it does not override them
 */
record Statements(
    Optional<StatedRule> onMethods,
    Optional<StatedRule> below,
    Optional<StatedRule> declaring,
    Optional<StatedRule> inherited,
    Optional<StatedRule> byChance) {

  /** The whole rule; empty where nothing is said. */
  Optional<StatedRule> rule() {
    return Stream.of(onMethods, below, declaring, inherited, byChance)
        .flatMap(Optional::stream)
        .reduce(StatedRule::and);
  }

  /** Where a method stands for two others, what is said of both holds. */
  Statements and(Statements other) {
    return new Statements(
        both(onMethods, other.onMethods),
        both(below, other.below),
        both(declaring, other.declaring),
        both(inherited, other.inherited),
        both(byChance, other.byChance));
  }

  static Optional<StatedRule> both(Optional<StatedRule> one, Optional<StatedRule> other) {
    return Stream.of(one, other).flatMap(Optional::stream).reduce(StatedRule::and);
  }
}
