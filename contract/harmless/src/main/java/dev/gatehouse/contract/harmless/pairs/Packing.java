package dev.gatehouse.contract.harmless.pairs;

import dev.gatehouse.contract.harmless.surroundings.Surroundings;
import dev.gatehouse.contract.server.GatehouseJar;
import org.jboss.shrinkwrap.api.Archive;

/** How a copy of an application is packed. */
@FunctionalInterface
public interface Packing {

  Archive<?> pack(PairedApplication application, Copy copy, Surroundings surroundings);

  /** As a WAR, which has Gatehouse in WEB-INF/lib or has not. */
  static Packing war() {
    return (application, copy, surroundings) -> {
      var war = application.bareWar(copy.of(application.name()) + ".war", surroundings);
      return copy == Copy.WITH ? war.addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME) : war;
    };
  }
}
