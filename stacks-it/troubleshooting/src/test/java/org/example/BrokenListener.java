package org.example;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DeniedRequest;

/** Fails. */
public class BrokenListener implements DenialListener {

  @Override
  public void denied(Denial denial, DeniedRequest request) {
    throw new IllegalStateException("no registry");
  }
}
