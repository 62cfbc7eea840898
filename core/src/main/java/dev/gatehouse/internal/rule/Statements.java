package dev.gatehouse.internal.rule;

/**
 * What annotations say of one method, by where they stand. All of it holds; what is stated by
 * nobody says nothing.
 *
 * @param onMethods on the method, or on the nearest ones that it overrides
 * @param below on the nearest class below the one that declares the method
 * @param declaring on the class that declares it
 * @param inherited on superclasses and interfaces, where nothing nearer speaks
 * @param byChance on methods in whose place it runs though it does not override them
 */
record Statements(
    StatedRule onMethods,
    StatedRule below,
    StatedRule declaring,
    StatedRule inherited,
    StatedRule byChance) {

  /** The whole rule. */
  StatedRule rule() {
    return onMethods.and(below).and(declaring).and(inherited).and(byChance);
  }

  /** Where a method stands for two others, what is said of both holds. */
  Statements and(Statements other) {
    return new Statements(
        onMethods.and(other.onMethods),
        below.and(other.below),
        declaring.and(other.declaring),
        inherited.and(other.inherited),
        byChance.and(other.byChance));
  }
}
