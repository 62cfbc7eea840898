package dev.gatehouse.internal.settings;

import dev.gatehouse.internal.text.Guide;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells of settings that count for nothing: RESTEasy reads the properties of an Application behind
 * the features that it finds by scanning, and where it is told to load no services nobody comes
 * later. Whoever has written {@code unannotated=deny} there believes in it. Thread-safe.
 */
public final class LateSettings implements DynamicFeature {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final Set<String> known;

  /** Knows what was there at the start. */
  public LateSettings(Configuration configuration) {
    known = settingsIn(configuration);
  }

  @Override
  public synchronized void configure(ResourceInfo resource, FeatureContext context) {
    Set<String> late = settingsIn(context.getConfiguration());
    late.removeAll(known);
    if (!late.isEmpty()) {
      known.addAll(late);
      LOGGER.log(
          Level.ERROR,
          Guide.LATE_SETTINGS.after(
              "These settings of Application.getProperties() count for nothing: "
                  + String.join(", ", late)
                  + ". This runtime shows them only after Gatehouse has started. Write them into"
                  + " META-INF/microprofile-config.properties, or name a GatehouseFeature with"
                  + " settings in Application.getSingletons()"));
    }
  }

  private static Set<String> settingsIn(Configuration configuration) {
    return configuration.getPropertyNames().stream()
        .filter(name -> name.startsWith(Setting.PREFIX))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
