package dev.gatehouse.internal.resource;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** A class with its methods, found once: many ways may lead to it. */
public record ScannedClass(
    ResourceType type, List<ResourceMethod> methods, List<ResourceMethod> locators) {

  public static ScannedClass of(ResourceType type) {
    List<ResourceMethod> all = ResourceMethod.all(type);
    return new ScannedClass(
        type,
        all.stream().filter(method -> !method.isLocator()).toList(),
        all.stream().filter(ResourceMethod::isLocator).toList());
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
