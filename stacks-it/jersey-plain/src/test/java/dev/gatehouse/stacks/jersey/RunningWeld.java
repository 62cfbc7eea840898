package dev.gatehouse.stacks.jersey;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.Closeable;

/** Weld SE with whatever is on the class path. */
public final class RunningWeld implements Closeable {

  private final SeContainer container;

  /** Starts it. */
  public RunningWeld() {
    container = SeContainerInitializer.newInstance().initialize();
  }

  @Override
  public void close() {
    container.close();
  }
}
