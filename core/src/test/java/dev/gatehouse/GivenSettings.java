package dev.gatehouse;

import dev.gatehouse.internal.settings.Settings;

/** Settings as an application makes them in code. */
public final class GivenSettings {

  private GivenSettings() {}

  public static Settings of(GatehouseFeature feature) {
    return feature.settings();
  }
}
