package dev.gatehouse;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The few roles or scopes of a rule, in their order. Unlike other sets it can be gone through
 * without an iterator, once for each request. Immutable and thread-safe.
 */
final class Names extends AbstractSet<String> {

  private final String[] names;

  private Names(Set<String> names) {
    this.names = names.toArray(String[]::new);
  }

  /** A copy; what occurs twice counts once. */
  static Names of(Collection<String> names) {
    names.forEach(name -> Objects.requireNonNull(name, "a role or scope"));
    return new Names(new LinkedHashSet<>(names));
  }

  String get(int index) {
    return names[index];
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.asList(names).iterator();
  }
}
