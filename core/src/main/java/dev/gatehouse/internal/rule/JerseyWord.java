package dev.gatehouse.internal.rule;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;

/** What Jersey tells. Only touched where Jersey is. */
final class JerseyWord extends RuntimeWord {

  /** Where Jersey's own answers to OPTIONS and its WADL live. */
  private static final String OWN = "org.glassfish.jersey.server.wadl.";

  @Override
  boolean tells() {
    return true;
  }

  @Override
  @Nullable List<Taken> locators(UriInfo uri) {
    if (!(uri instanceof ExtendedUriInfo jersey)) {
      return super.locators(uri);
    }
    List<ResourceMethod> taken = jersey.getMatchedResourceLocators();
    return taken.isEmpty() ? List.of() : taken.stream().map(JerseyWord::taken).toList();
  }

  private static Taken taken(ResourceMethod locator) {
    return new Taken(handler(locator), locator.getInvocable().getHandlingMethod());
  }

  @Override
  public boolean isOfRuntime(UriInfo uri) {
    ResourceMethod method =
        uri instanceof ExtendedUriInfo jersey ? jersey.getMatchedResourceMethod() : null;
    return method != null && isJerseys(handler(method));
  }

  @Override
  public @Nullable Throwable mapped(UriInfo uri) {
    return uri instanceof ExtendedUriInfo jersey ? jersey.getMappedThrowable() : null;
  }

  private static boolean isJerseys(Class<?> handler) {
    return handler.getClassLoader() == ExtendedUriInfo.class.getClassLoader()
        && handler.getName().startsWith(OWN);
  }

  private static Class<?> handler(ResourceMethod method) {
    return method.getInvocable().getHandler().getHandlerClass();
  }
}
