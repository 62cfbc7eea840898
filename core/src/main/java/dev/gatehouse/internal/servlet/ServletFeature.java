package dev.gatehouse.internal.servlet;

import dev.gatehouse.internal.denial.Container;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.BiConsumer;

/**
 * Goes on where the registration knows that there is a Servlet API: while it is configured, REST
 * injects the servlet context into it. Only touched there.
 */
public final class ServletFeature implements Feature {

  private final BiConsumer<FeatureContext, Container> next;

  @Context ServletContext context;

  /**
   * Creates it.
   *
   * @param next registers the rest
   */
  public ServletFeature(BiConsumer<FeatureContext, Container> next) {
    this.next = next;
  }

  @Override
  public boolean configure(FeatureContext features) {
    ServletContainer container = new ServletContainer(context);
    next.accept(features, container);
    // First of all: CXF injects into a provider when it runs.
    features.register(container, Integer.MIN_VALUE);
    return true;
  }
}
