package dev.gatehouse.internal.resource;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class with its methods, found once: many ways may lead to it. */
public record ScannedClass(
    ResourceType type, List<ResourceMethod> methods, List<ResourceMethod> locators) {

  public static ScannedClass of(ResourceType type) {
    Map<Boolean, List<ResourceMethod>> byKind =
        ResourceMethod.all(type).stream()
            .collect(Collectors.partitioningBy(ResourceMethod::isLocator));
    return new ScannedClass(type, byKind.get(false), byKind.get(true));
  }

  /** Whether it has anything to list: Object, say, does not tell what it stands for. */
  public boolean tells() {
    return !methods.isEmpty() || !locators.isEmpty();
  }

  /** The methods that requests reach, with those in whose place they run. */
  public Stream<Method> reached() {
    return Stream.concat(methods.stream(), locators.stream())
        .map(ResourceMethod::method)
        .flatMap(
            method ->
                Stream.concat(
                    type.declarationsOf(method).stream(), type.replacedByChance(method).stream()));
  }
}
