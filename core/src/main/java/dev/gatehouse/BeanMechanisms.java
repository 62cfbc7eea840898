package dev.gatehouse;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** The mechanisms that classes of the application's bean archives ask for, where there is CDI. */
final class BeanMechanisms {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private BeanMechanisms() {}

  static List<Mechanism> read() {
    try {
      return CDI.current().getBeanManager().getExtension(GatehouseExtension.class).mechanisms();
    } catch (NoClassDefFoundError | IllegalStateException | IllegalArgumentException absent) {
      LOGGER.log(Level.DEBUG, () -> "No CDI to ask for authentication mechanisms: " + absent);
      return List.of();
    }
  }
}
