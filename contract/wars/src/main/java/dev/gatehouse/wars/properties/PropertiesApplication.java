package dev.gatehouse.wars.properties;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Names no class, so that servers find all there is by scanning. */
@ApplicationPath("api")
public class PropertiesApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "gatehouse.unannotated", "deny",
        "gatehouse.realm", "properties",
        "gatehouse.audit", "false");
  }
}
