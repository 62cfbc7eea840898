package dev.gatehouse.internal.server;

import dev.gatehouse.internal.text.Guide;
import jakarta.ws.rs.core.Configuration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A check of the access annotations that the application itself has registered beside Gatehouse.
 * Unlike a server's own it is told nothing, and Gatehouse cannot take it away.
 */
public final class SecondCheck {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private static final String OF_JERSEY =
      "org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature";

  private SecondCheck() {}

  /** Warns where there is one. */
  public static void warn(Configuration configuration) {
    if (configuration.getClasses().stream().anyMatch(type -> type.getName().equals(OF_JERSEY))) {
      LOGGER.log(
          Level.WARNING,
          Guide.SECOND_CHECK.after(
              OF_JERSEY
                  + " is registered beside Gatehouse: it checks the same annotations again, knows"
                  + " no @Authenticated, and answers 403 to callers whom Gatehouse lets pass. Leave"
                  + " it out: Gatehouse enforces all that it does"));
    }
  }
}
