package dev.gatehouse;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class with its methods, found once: many ways may lead to it. */
record ScannedClass(
    ResourceType type, List<ResourceMethod> methods, List<ResourceMethod> locators) {

  static ScannedClass of(ResourceType type) {
    Map<Boolean, List<ResourceMethod>> byKind =
        ResourceMethod.all(type).stream()
            .collect(Collectors.partitioningBy(ResourceMethod::isLocator));
    return new ScannedClass(type, byKind.get(false), byKind.get(true));
  }

  /** Whether it has anything to list: Object, say, does not tell what it stands for. */
  boolean tells() {
    return !methods.isEmpty() || !locators.isEmpty();
  }

  /** The methods that requests reach, with those in whose place they run. */
  Stream<Method> reached() {
    return Stream.concat(methods.stream(), locators.stream())
        .map(ResourceMethod::method)
        .flatMap(
            method ->
                Stream.concat(
                    type.declarationsOf(method).stream(), type.replacedByChance(method).stream()));
  }
}
