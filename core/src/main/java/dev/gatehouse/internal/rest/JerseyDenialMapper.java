package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.ThrownDenial;
import dev.gatehouse.internal.resource.OptionalApi;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.security.PrivilegedActionException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;

/**
 * On Jersey, takes the denials that the application threw and has no mapper for: before the mapper
 * of a framework for {@code Throwable} shows their text, and out of what is wrapped around them.
 * For any other exception there is no such mapper, and it goes the way that it goes without
 * Gatehouse.
 *
 * @param <T> what is thrown; one class for each, since Jersey reads the type from it
 */
abstract class JerseyDenialMapper<T extends Throwable> implements ExtendedExceptionMapper<T> {

  @Context Providers providers;

  static void register(FeatureContext context, int priority) {
    context.register(new OfRest(context.getConfiguration()), priority);
    context.register(new OfStage(), priority);
    context.register(new OfTask(), priority);
    context.register(new OfProxy(), priority);
    context.register(new OfMethod(), priority);
    context.register(new OfAction(), priority);
    if (OptionalApi.isHere("jakarta.ejb.EJBException")) {
      context.register(new OfBean(), priority);
    }
    if (OptionalApi.isHere("org.springframework.security.access.AccessDeniedException")) {
      context.register(new OfSpring(), priority);
    }
  }

  @Override
  public boolean isMappable(T thrown) {
    return ThrownDenial.in(thrown) != null;
  }

  @Override
  public Response toResponse(T thrown) {
    return UnwrappedDenial.answer(
        Objects.requireNonNullElse(ThrownDenial.in(thrown), thrown), providers);
  }

  /** What the application's code threw is the application's first, by a wider mapper too. */
  private static final class OfRest extends JerseyDenialMapper<WebApplicationException> {

    private final Configuration configuration;

    OfRest(Configuration configuration) {
      this.configuration = configuration;
    }

    @Override
    public boolean isMappable(WebApplicationException thrown) {
      return super.isMappable(thrown)
          && !ApplicationMappers.take(RuntimeException.class, providers, configuration);
    }
  }

  private static final class OfStage extends JerseyDenialMapper<CompletionException> {}

  private static final class OfTask extends JerseyDenialMapper<ExecutionException> {}

  private static final class OfProxy extends JerseyDenialMapper<UndeclaredThrowableException> {}

  private static final class OfMethod extends JerseyDenialMapper<InvocationTargetException> {}

  private static final class OfAction extends JerseyDenialMapper<PrivilegedActionException> {}

  private static final class OfBean extends JerseyDenialMapper<EJBException> {}

  /** Spring Security's refusals are of this type. */
  private static final class OfSpring extends JerseyDenialMapper<RuntimeException> {
    @Override
    public boolean isMappable(RuntimeException thrown) {
      return ThrownDenial.isByBeans(thrown);
    }
  }
}
