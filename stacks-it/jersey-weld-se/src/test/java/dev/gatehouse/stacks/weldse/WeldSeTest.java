package dev.gatehouse.stacks.weldse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import org.junit.jupiter.api.Test;

/** Weld SE alone: no servlets, no Jakarta Security, and nobody has asked for REST. */
class WeldSeTest {

  @Test
  void startsWithGatehouseOnTheClassPath() {
    try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
      assertThat(container.select(Till.class).get().state(), is("open"));
    }
  }
}
