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

  private final Hierarchy hierarchy;
  private final Elements elements;
  private final TypeElement leaf;
  private final Set<TypeElement> types = new LinkedHashSet<>();

  public AccessOracle(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    elements = hierarchy.elements();
    leaf = hierarchy.leafElement();
    collect(leaf);
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
    Optional<Predicate<Caller>> onMethods = nearest(overridden, this::overridesAtAnyDistance);
    return Stream.concat(
            onMethods.or(() -> ofTypes((TypeElement) running.getEnclosingElement())).stream(),
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

  /** "Else of class C; else of the class that declares m; else of superclasses and interfaces." */
  private Optional<Predicate<Caller>> ofTypes(TypeElement declaring) {
    List<TypeElement> below = new ArrayList<>();
    for (TypeElement type : types) {
      // "Superclasses before interfaces": a class stands below any interface.
      boolean before = isInterface(declaring) && !isInterface(type);
      if (before || isStrictSubtype(type, declaring)) {
        below.add(type);
      }
    }
    Optional<Predicate<Caller>> nearestBelow = nearest(below, this::isStrictSubtype);
    Optional<Predicate<Caller>> ofDeclaring = ruleOn(declaring);
    if (nearestBelow.isPresent() && ofDeclaring.isPresent()) {
      return Optional.of(nearestBelow.get().and(ofDeclaring.get()));
    }
    if (nearestBelow.isPresent() || ofDeclaring.isPresent()) {
      return nearestBelow.or(() -> ofDeclaring);
    }
    return nearest(types, this::isStrictSubtype);
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
