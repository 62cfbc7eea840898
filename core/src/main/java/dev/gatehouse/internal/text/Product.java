package dev.gatehouse.internal.text;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** How Gatehouse names itself in a log. */
public final class Product {

  private static final String NAME = "Gatehouse";

  private Product() {}

  /**
   * Its name and version.
   *
   * @return for example {@code Gatehouse 1.0.0}; without a version where the jar that it is in has
   *     none, as one into which an application was shaded
   */
  public static String nameAndVersion() {
    Package own = Product.class.getPackage();
    // Whoever shades this jar into another one brings its own manifest.
    String ofManifest =
        NAME.equals(own.getImplementationTitle()) ? own.getImplementationVersion() : null;
    Optional<String> ofModule =
        Optional.ofNullable(Product.class.getModule().getDescriptor())
            .flatMap(ModuleDescriptor::rawVersion);
    return NAME
        + Optional.ofNullable(ofManifest).or(() -> ofModule).map(text -> ' ' + text).orElse("");
  }
}
