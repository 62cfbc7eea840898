package org.example;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.DeniedRequest;
import jakarta.ws.rs.core.MediaType;

/** Fails. */
public class BrokenRenderer implements DenialRenderer {

  @Override
  public String render(Denial denial, MediaType mediaType, DeniedRequest request) {
    throw new IllegalStateException("no template");
  }
}
