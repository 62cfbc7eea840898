package dev.gatehouse.internal.table;

import dev.gatehouse.internal.resource.ApplicationClasses;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.DeclaredRoles;
import dev.gatehouse.internal.text.LogText;
import dev.gatehouse.internal.text.Spelling;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What the log says of classes beside their rules. Not thread-safe. */
final class Remarks {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private record NamedRole(String where, String role) {}

  private final Map<Remark, SortedSet<String>> remarks = new EnumMap<>(Remark.class);
  private final Set<NamedRole> roles = new HashSet<>();
  private DeclaredRoles declared;

  Remarks(DeclaredRoles declaredElsewhere) {
    declared = declaredElsewhere;
  }

  /** Takes up what a class declares, be it a resource or not. */
  void declare(ResourceType type) {
    declared = declared.with(type.types());
  }

  /** Looks at what a class says. */
  void look(ResourceType type) {
    declare(type);
    read(type.resourceClass(), () -> lookAtAnnotations(type));
  }

  private void lookAtAnnotations(ResourceType type) {
    ForeignGuards.of(type).forEach(found -> add(Remark.FOREIGN_GUARDS, found));
    NamedRoles.of(type)
        .forEach(
            (where, names) -> {
              for (String name : names.odd()) {
                add(Remark.ODD_NAMES, where + " has " + LogText.quote(name));
              }
              names.plainRoles().forEach(role -> roles.add(new NamedRole(where, role)));
            });
  }

  /** Looks at what a class with guards does before anybody has asked who the caller is. */
  void lookAtGuarded(Class<?> resourceClass) {
    read(
        resourceClass,
        () -> EarlyMembers.of(resourceClass).forEach((member, remark) -> add(remark, member)));
  }

  /** Members may name classes that are missing and that nobody needs: no reason not to start. */
  private static void read(Class<?> type, Runnable look) {
    if (ApplicationClasses.contain(type)) {
      try {
        look.run();
      } catch (LinkageError | RuntimeException unreadable) {
        LOGGER.log(Level.DEBUG, () -> type.getName() + " cannot be read: " + unreadable);
      }
    }
  }

  /** One that is not declared is told of anyway; see {@link #forEach}. */
  private void lookForSlips() {
    Map<String, Set<String>> places = new TreeMap<>();
    roles.forEach(
        named -> places.computeIfAbsent(named.role, role -> new TreeSet<>()).add(named.where));
    places.forEach(
        (one, where) ->
            places.forEach(
                (other, elsewhere) -> {
                  // Who names both in one place means both.
                  if (one.compareTo(other) < 0
                      && Spelling.isSlip(one, other)
                      && declared.leaveOpen(one, other)
                      && Collections.disjoint(where, elsewhere)) {
                    add(Remark.SIMILAR_ROLES, named(where, one) + ", " + named(elsewhere, other));
                  }
                }));
  }

  private static String named(Set<String> places, String role) {
    return String.join(" and ", places) + " has " + LogText.quote(role);
  }

  private void add(Remark remark, String member) {
    remarks.computeIfAbsent(remark, kind -> new TreeSet<>()).add(member);
  }

  /** All roles that are declared, here or elsewhere. */
  DeclaredRoles declared() {
    return declared;
  }

  void forEach(BiConsumer<Remark, SortedSet<String>> reader) {
    lookForSlips();
    roles.stream()
        .filter(named -> declared.lack(named.role))
        .forEach(
            named ->
                add(Remark.UNDECLARED_ROLES, named.where + " has " + LogText.quote(named.role)));
    remarks.forEach(reader);
  }
}
