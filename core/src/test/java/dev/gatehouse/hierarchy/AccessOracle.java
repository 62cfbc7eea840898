package dev.gatehouse.hierarchy;

import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Decides by the text of decisions 2, 3 and 5 and by what the compiler knows of overriding (JLS
 * 8.4.8). Slow, and knows nothing of reflection or of the resolver.
 */
public final class AccessOracle {

  /**
   * A caller.
   *
   * @param known false where nobody knows who it is
   */
  public record Caller(boolean known, Set<String> roles, Set<String> scopes) {}

  /** What is said of a method, by where it stands; all of it holds. */
  private record Said(
      Optional<Predicate<Caller>> methods,
      Optional<Predicate<Caller>> below,
      Optional<Predicate<Caller>> declaring,
      Optional<Predicate<Caller>> inherited) {

    Optional<Predicate<Caller>> rule() {
      return all(methods, below, declaring, inherited);
    }

    Said and(Said other) {
      return new Said(
          all(methods, other.methods),
          all(below, other.below),
          all(declaring, other.declaring),
          all(inherited, other.inherited));
    }
  }

  private final Hierarchy hierarchy;
  private final Elements elements;
  private final TypeElement seenFrom;
  private final Set<TypeElement> types = new LinkedHashSet<>();

  public AccessOracle(Hierarchy hierarchy) {
    this(hierarchy, hierarchy.leafElement());
  }

  private AccessOracle(Hierarchy hierarchy, TypeElement seenFrom) {
    this.hierarchy = hierarchy;
    this.seenFrom = seenFrom;
    elements = hierarchy.elements();
    collect(seenFrom);
  }

  private void collect(TypeElement type) {
    if (!type.getQualifiedName().contentEquals("java.lang.Object") && types.add(type)) {
      elementOf(type.getSuperclass()).ifPresent(this::collect);
      type.getInterfaces().forEach(inherited -> collect(elementOf(inherited).orElseThrow()));
    }
  }

  private static Optional<TypeElement> elementOf(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }

  /** Who is admitted to a method of the leaf; empty where no annotation says anything. */
  public Optional<Predicate<Caller>> admittedTo(String idOfMethodThatRuns) {
    ExecutableElement running = method(idOfMethodThatRuns);
    Set<ExecutableElement> overridden = allOverriddenBy(running);
    return Stream.concat(
            said(running).rule().stream(),
            hierarchy.methods().stream()
                .filter(method -> !method.isBridge())
                .filter(method -> hierarchy.run(method).equals(idOfMethodThatRuns))
                .map(method -> method(Hierarchy.idOf(method)))
                .filter(method -> !overridden.contains(method))
                .flatMap(replacedByChance -> ruleOn(replacedByChance).stream()))
        .reduce(Predicate::and);
  }

  /** Whether a method runs in place of another one by its looks in byte code alone. */
  public boolean replacesByChance(String idOfMethodThatRuns, String idOfOther) {
    return !allOverriddenBy(method(idOfMethodThatRuns)).contains(method(idOfOther));
  }

  /**
   * "A class adds to what its superclass says of a method, or replaces it. One that says nothing
   * has the rules of its superclass."
   */
  private Said said(ExecutableElement running) {
    Set<ExecutableElement> overridden = allOverriddenBy(running);
    Optional<AccessOracle> superclass =
        elementOf(seenFrom.getSuperclass())
            .filter(type -> !type.getQualifiedName().contentEquals("java.lang.Object"))
            .map(type -> new AccessOracle(hierarchy, type));
    Optional<Said> above =
        superclass.flatMap(
            from ->
                overridden.stream()
                    .filter(method -> from.types.contains(method.getEnclosingElement()))
                    .map(from::lowest)
                    .distinct()
                    .map(from::said)
                    .reduce(Said::and));
    if (ruleOn(running).isPresent()) {
      return new Said(
          nearest(overridden, this::overridesAtAnyDistance),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    TypeElement declaring = (TypeElement) running.getEnclosingElement();
    if (above.isEmpty()) {
      return ofLowest(overridden, declaring);
    }
    Set<TypeElement> added = new LinkedHashSet<>(types);
    added.removeIf(type -> !isInterface(type) || superclass.get().types.contains(type));
    Said said = onTop(overridden, declaring, added, above.get());
    return added.contains(declaring) ? said.and(ofLowest(overridden, declaring)) : said;
  }

  private ExecutableElement lowest(ExecutableElement method) {
    return methods().stream()
        .filter(other -> other == method || overridesAtAnyDistance(other, method))
        .filter(other -> methods().stream().noneMatch(o -> overridesAtAnyDistance(o, other)))
        .findFirst()
        .orElseThrow();
  }

  private Said onTop(
      Set<ExecutableElement> overridden,
      TypeElement declaring,
      Set<TypeElement> added,
      Said above) {
    Optional<Predicate<Caller>> own = ruleOn(seenFrom);
    Optional<Predicate<Caller>> ofAdded =
        nearest(
            overridden.stream().filter(m -> added.contains(m.getEnclosingElement())).toList(),
            this::overridesAtAnyDistance);
    Optional<Predicate<Caller>> methods =
        isOpen(above.methods) ? all(above.methods, ofAdded) : above.methods;
    if (own.isPresent() && declaring != seenFrom) {
      return new Said(methods, own, above.declaring, Optional.empty());
    }
    if (own.isPresent()) {
      TypeElement superclass = elementOf(seenFrom.getSuperclass()).orElseThrow();
      return admitSame(own, ruleOn(superclass))
          ? new Said(methods, above.below, all(above.declaring, own), above.inherited)
          : new Said(methods, Optional.empty(), own, Optional.empty());
    }
    boolean asksAdded = ofAdded.isEmpty() && isOpen(above.rule());
    Optional<Predicate<Caller>> ofTypes =
        nearest(
            asksAdded
                ? added.stream()
                    .filter(type -> above.rule().isEmpty() || has(type, overridden))
                    .toList()
                : List.of(),
            this::isStrictSubtype);
    return new Said(methods, above.below, above.declaring, all(above.inherited, ofTypes));
  }

  /** "Of class C; of the class that declares m; else of superclasses and interfaces." */
  private Said ofLowest(Set<ExecutableElement> overridden, TypeElement declaring) {
    List<TypeElement> below = new ArrayList<>();
    for (TypeElement type : types) {
      // "Superclasses before interfaces": a class stands below any interface.
      boolean before = isInterface(declaring) && !isInterface(type);
      if (before || isStrictSubtype(type, declaring)) {
        below.add(type);
      }
    }
    Said said =
        new Said(
            nearest(overridden, this::overridesAtAnyDistance),
            nearest(below, this::isStrictSubtype),
            ruleOn(declaring),
            Optional.empty());
    return said.rule().isPresent()
        ? said
        : new Said(Optional.empty(), Optional.empty(), Optional.empty(), ofSupertypes(overridden));
  }

  /** "What a superclass opens, it opens for what it knows." */
  private Optional<Predicate<Caller>> ofSupertypes(Set<ExecutableElement> overridden) {
    Optional<Predicate<Caller>> nearest = nearest(types, this::isStrictSubtype);
    if (nearest.isEmpty() || !isOpen(nearest)) {
      return nearest;
    }
    List<TypeElement> unknown =
        types.stream()
            .filter(type -> isInterface(type) && has(type, overridden))
            .filter(
                type ->
                    types.stream()
                        .filter(t -> !isInterface(t) && ruleOn(t).isPresent())
                        .noneMatch(t -> isStrictSubtype(t, type)))
            .toList();
    return all(nearest, nearest(unknown, this::isStrictSubtype));
  }

  private boolean has(TypeElement type, Set<ExecutableElement> anyOf) {
    return anyOf.stream()
        .map(method -> (TypeElement) method.getEnclosingElement())
        .anyMatch(declaring -> type == declaring || isStrictSubtype(type, declaring));
  }

  private static boolean isOpen(Optional<Predicate<Caller>> rule) {
    return rule.isEmpty() || rule.get().test(new Caller(false, Set.of(), Set.of()));
  }

  /** By all that the generated sources name. */
  private static boolean admitSame(
      Optional<Predicate<Caller>> one, Optional<Predicate<Caller>> other) {
    return other.isPresent()
        && Stream.of(Set.<String>of(), Set.of("a"), Set.of("b"), Set.of("c"))
            .flatMap(
                roles ->
                    Stream.of(
                        new Caller(false, roles, Set.of()),
                        new Caller(true, roles, Set.of()),
                        new Caller(true, roles, Set.of("s"))))
            .allMatch(caller -> one.get().test(caller) == other.get().test(caller));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Optional<Predicate<Caller>> all(Optional<Predicate<Caller>>... rules) {
    return Stream.of(rules).flatMap(Optional::stream).reduce(Predicate::and);
  }

  /** "Where two levels speak and neither overrides the other, both must hold." */
  private <E extends Element> Optional<Predicate<Caller>> nearest(
      Collection<E> elements, BiPredicate<E, E> overrides) {
    Set<E> speaking =
        elements.stream()
            .filter(element -> ruleOn(element).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (speaking.stream().anyMatch(element -> !isOfInterface(element))) {
      speaking.removeIf(AccessOracle::isOfInterface);
    }
    return speaking.stream()
        .filter(element -> speaking.stream().noneMatch(other -> overrides.test(other, element)))
        .map(element -> ruleOn(element).orElseThrow())
        .reduce(Predicate::and);
  }

  private static boolean isOfInterface(Element element) {
    return isInterface(element instanceof TypeElement ? element : element.getEnclosingElement());
  }

  private static boolean isInterface(Element type) {
    return type.getKind() == ElementKind.INTERFACE;
  }

  private boolean isStrictSubtype(TypeElement type, TypeElement supertype) {
    return type != supertype
        && (supertypesOf(type).contains(supertype)
            || supertypesOf(type).stream().anyMatch(above -> isStrictSubtype(above, supertype)));
  }

  private static List<TypeElement> supertypesOf(TypeElement type) {
    List<TypeElement> supertypes = new ArrayList<>();
    elementOf(type.getSuperclass()).ifPresent(supertypes::add);
    type.getInterfaces().forEach(above -> elementOf(above).ifPresent(supertypes::add));
    return supertypes;
  }

  private Set<ExecutableElement> allOverriddenBy(ExecutableElement running) {
    Set<ExecutableElement> all = new LinkedHashSet<>(Set.of(running));
    List<ExecutableElement> open = new ArrayList<>(all);
    while (!open.isEmpty()) {
      ExecutableElement method = open.remove(0);
      for (ExecutableElement other : methods()) {
        if (overrides(method, other) && all.add(other)) {
          open.add(other);
        }
      }
    }
    return all;
  }

  private boolean overridesAtAnyDistance(ExecutableElement method, ExecutableElement other) {
    return method != other && allOverriddenBy(method).contains(other);
  }

  /**
   * A superclass may implement what interfaces and abstract superclasses of a class below it ask
   * for, unless they override that very method.
   */
  private boolean overrides(ExecutableElement method, ExecutableElement other) {
    TypeElement overriding = (TypeElement) method.getEnclosingElement();
    TypeElement overridden = (TypeElement) other.getEnclosingElement();
    return overridesFromAny(method, other)
        && !(isStrictSubtype(overridden, overriding) && overridesFromAny(other, method));
  }

  private boolean overridesFromAny(ExecutableElement method, ExecutableElement other) {
    return types.stream().anyMatch(from -> elements.overrides(method, other, from));
  }

  private List<ExecutableElement> methods() {
    return types.stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  private ExecutableElement method(String id) {
    return methods().stream()
        .filter(method -> method.getAnnotation(Id.class).value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Predicate<Caller>> ruleOn(Element element) {
    List<Predicate<Caller>> demands = new ArrayList<>();
    if (element.getAnnotation(PermitAll.class) != null) {
      demands.add(caller -> true);
    }
    if (element.getAnnotation(DenyAll.class) != null) {
      demands.add(caller -> false);
    }
    if (element.getAnnotation(Authenticated.class) != null) {
      demands.add(Caller::known);
    }
    RolesAllowed rolesAllowed = element.getAnnotation(RolesAllowed.class);
    if (rolesAllowed != null) {
      List<String> anyOf = List.of(rolesAllowed.value());
      demands.add(
          caller ->
              caller.known()
                  && (anyOf.contains("**") || anyOf.stream().anyMatch(caller.roles()::contains)));
    }
    ScopesRequired scopesRequired = element.getAnnotation(ScopesRequired.class);
    if (scopesRequired != null) {
      List<String> all = List.of(scopesRequired.value());
      demands.add(caller -> caller.known() && caller.scopes().containsAll(all));
    }
    return demands.stream().reduce(Predicate::and);
  }
}
