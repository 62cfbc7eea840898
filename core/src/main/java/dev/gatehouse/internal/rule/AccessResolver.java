package dev.gatehouse.internal.rule;

import dev.gatehouse.internal.resource.ResourceType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what annotations demand for a method of a resource class. Jakarta REST inherits
 * {@code @GET} from interfaces and superclasses, Jakarta Annotations inherits nothing: read by the
 * letter, an endpoint would keep its address and lose its guard. Here nothing gets lost by
 * inheritance.
 *
 * <p>A class adds to what its superclass says of a method, or replaces it. One that says nothing
 * has the rules of its superclass, whoever wrote it and whatever it is called: that is what makes
 * the subclasses that containers generate safe.
 */
public final class AccessResolver {

  private static final StatedRule NOTHING = StatedRule.PERMIT;

  private AccessResolver() {}

  /**
   * The rule for a method: its own; else what the nearest overridden method and the class say.
   *
   * @return empty where no annotation says anything
   * @throws AccessRuleException where the annotations cannot be enforced as they stand
   */
  public static Optional<StatedRule> resolve(ResourceType type, Method method) {
    return Optional.of(said(type, method).rule()).filter(StatedRule::isStated);
  }

  private static Statements said(ResourceType type, Method method) {
    List<Method> declarations = type.declarationsOf(method);
    Method running = declarations.get(0);
    List<Method> behind = type.behind(running);
    // Below raw types the language finds an overridden method where the JVM finds none: both hold.
    boolean disputed = behind.isEmpty();
    Statements above =
        (disputed ? type.behindByLanguage(declarations) : behind)
            .stream()
                .map(replaced -> said(type.above(), replaced))
                .reduce(Statements::and)
                .orElse(null);
    if (AccessAnnotations.areOn(running)) {
      // It replaces what classes say (Jakarta Annotations, section 2.1).
      StatedRule onMethods = nearestMethod(type, declarations);
      return new Statements(onMethods, NOTHING, NOTHING, NOTHING, byChance(type, running, above));
    }
    if (above == null) {
      return ofLowest(type, declarations);
    }
    Statements said = onTop(type, declarations, above);
    // A default method of an interface that the superclass does not know.
    return disputed || type.addedInterfaces().contains(running.getDeclaringClass())
        ? said.and(ofLowest(type, declarations))
        : said;
  }

  /** What is said in the lowest class that has a method, and by its supertypes. */
  private static Statements ofLowest(ResourceType type, List<Method> declarations) {
    Method running = declarations.get(0);
    Class<?> declaring = running.getDeclaringClass();
    StatedRule onMethods = nearestMethod(type, declarations);
    StatedRule below =
        nearestType(type.types().stream().filter(t -> isBelow(t, declaring)).toList());
    StatedRule ofDeclaring = ruleOn(declaring);
    boolean silent = !onMethods.and(below).and(ofDeclaring).isStated();
    return new Statements(
        onMethods,
        below,
        ofDeclaring,
        silent ? ofSupertypes(type, declarations) : NOTHING,
        byChance(type, running, null));
  }

  /** What a class makes of what its superclass says of a method that both have. */
  private static Statements onTop(ResourceType type, List<Method> declarations, Statements above) {
    Class<?> top = type.runtimeClass();
    List<Class<?>> added = type.addedInterfaces();
    StatedRule ofAdded =
        nearestMethod(
            type,
            declarations.stream().filter(d -> added.contains(d.getDeclaringClass())).toList());
    // Superclasses before interfaces; but what they open, they open for what they know.
    StatedRule onMethods =
        above.onMethods().isGuard() ? above.onMethods() : above.onMethods().and(ofAdded);
    StatedRule byChance = byChance(type, declarations.get(0), above);
    StatedRule own = ruleOn(top);
    if (!own.isStated()) {
      StatedRule inherited =
          ofAdded.isStated() || above.rule().isGuard()
              ? above.inherited()
              : above.inherited().and(ofInterfaces(added, declarations, !above.rule().isStated()));
      return new Statements(onMethods, above.below(), above.declaring(), inherited, byChance);
    }
    if (declarations.get(0).getDeclaringClass() != top) {
      return new Statements(onMethods, own, above.declaring(), NOTHING, byChance);
    }
    if (isCopied(own, top.getSuperclass())) {
      return new Statements(
          onMethods, above.below(), above.declaring().and(own), above.inherited(), byChance);
    }
    return new Statements(onMethods, NOTHING, own, NOTHING, byChance);
  }

  /** Many generators copy the annotations of the class behind: no news to replace anything. */
  private static boolean isCopied(StatedRule own, Class<?> superclass) {
    StatedRule behind = ruleOn(superclass);
    return behind.isStated() && own.rule().equals(behind.rule());
  }

  private static StatedRule byChance(
      ResourceType type, Method running, @Nullable Statements above) {
    Collection<Method> replaced = type.replacedByChance(running);
    if (above == null) {
      return all(replaced);
    }
    List<Class<?>> added = type.addedInterfaces();
    return above
        .byChance()
        .and(all(replaced.stream().filter(r -> added.contains(r.getDeclaringClass())).toList()));
  }

  private static StatedRule all(Collection<Method> methods) {
    return methods.stream().map(AccessResolver::ruleOn).reduce(NOTHING, StatedRule::and);
  }

  private static StatedRule ruleOn(AnnotatedElement element) {
    return AccessAnnotations.ruleOn(element).orElse(NOTHING);
  }

  /** Every class is nearer than an interface. */
  private static boolean isBelow(Class<?> inherited, Class<?> declaring) {
    return refines(inherited, declaring) || declaring.isInterface() && !inherited.isInterface();
  }

  /** A superclass that leaves all open does not know the interfaces of its subclasses. */
  private static StatedRule ofSupertypes(ResourceType type, List<Method> declarations) {
    StatedRule nearest = nearestType(type.types());
    if (!nearest.isStated() || nearest.isGuard()) {
      return nearest;
    }
    List<Class<?>> unknown =
        type.types().stream()
            .filter(Class::isInterface)
            .filter(i -> type.types().stream().noneMatch(t -> opensKnowingly(t, i)))
            .toList();
    return nearest.and(ofInterfaces(unknown, declarations, false));
  }

  private static boolean opensKnowingly(Class<?> type, Class<?> known) {
    return !type.isInterface() && refines(type, known) && AccessAnnotations.areOn(type);
  }

  private static StatedRule ofInterfaces(
      List<Class<?>> interfaces, List<Method> declarations, boolean any) {
    return nearestType(
        interfaces.stream()
            .filter(
                type ->
                    any
                        || declarations.stream()
                            .anyMatch(d -> d.getDeclaringClass().isAssignableFrom(type)))
            .toList());
  }

  private static StatedRule nearestMethod(ResourceType type, List<Method> declarations) {
    return nearest(declarations, Method::getDeclaringClass, type::overrides);
  }

  private static StatedRule nearestType(List<Class<?>> types) {
    return nearest(types, Function.identity(), AccessResolver::refines);
  }

  private static boolean refines(Class<?> type, Class<?> refined) {
    return type != refined && refined.isAssignableFrom(type);
  }

  /**
   * The rule of the nearest that state one, superclasses before interfaces. Where two of them speak
   * and neither overrides the other, both must hold.
   */
  private static <E extends AnnotatedElement> StatedRule nearest(
      List<E> elements, Function<E, Class<?>> declaring, BiPredicate<E, E> overrides) {
    if (elements.size() == 1) {
      return ruleOn(elements.get(0));
    }
    Map<E, StatedRule> onClasses = new LinkedHashMap<>();
    Map<E, StatedRule> onInterfaces = new LinkedHashMap<>();
    for (E element : elements) {
      Map<E, StatedRule> stated = declaring.apply(element).isInterface() ? onInterfaces : onClasses;
      AccessAnnotations.ruleOn(element).ifPresent(rule -> stated.put(element, rule));
    }
    Map<E, StatedRule> nearest = onClasses.isEmpty() ? onInterfaces : onClasses;
    return nearest.keySet().stream()
        .filter(element -> nearest.keySet().stream().noneMatch(o -> overrides.test(o, element)))
        .map(nearest::get)
        .reduce(NOTHING, StatedRule::and);
  }
}
