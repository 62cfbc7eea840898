package dev.gatehouse.internal.text;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** How Gatehouse names itself in a log. */
public final class Product {

  private Product() {}

  /**
   * Its name and version.
   *
   * @return for example {@code Gatehouse 1.0.0}; without a version where the jar that it is in has
   *     none, as one into which an application was shaded
   */
  public static String nameAndVersion() {
    String ofManifest = Product.class.getPackage().getImplementationVersion();
    Optional<String> ofModule =
        Optional.ofNullable(Product.class.getModule().getDescriptor())
            .flatMap(ModuleDescriptor::rawVersion);
    return "Gatehouse"
        + Optional.ofNullable(ofManifest).or(() -> ofModule).map(text -> ' ' + text).orElse("");
  }
}
