package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.ThrownDenial;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.security.PrivilegedActionException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * On RESTEasy and CXF, which have no mappers that decline, takes denials out of what is wrapped
 * around them. Where there is none, everything goes the way that it goes without Gatehouse; so it
 * does where the application maps exactly this type. RESTEasy unwraps an {@code EJBException} by
 * itself.
 *
 * @param <T> what is thrown; one class for each, since runtimes read the type from it
 */
abstract class WrapperMapper<T extends Throwable> implements ExceptionMapper<T> {

  private final Class<T> type;
  private final UnmappedException unmapped;

  @Context Providers providers;

  WrapperMapper(Class<T> type, UnmappedException unmapped) {
    this.type = type;
    this.unmapped = unmapped;
  }

  static void register(FeatureContext context, UnmappedException unmapped) {
    context.register(new OfStage(unmapped));
    context.register(new OfTask(unmapped));
    context.register(new OfProxy(unmapped));
    context.register(new OfMethod(unmapped));
    context.register(new OfAction(unmapped));
  }

  @Override
  @SuppressWarnings("unchecked") // the runtime found the mapper for this type
  public @Nullable Response toResponse(T thrown) {
    Throwable denial = ThrownDenial.in(thrown);
    if (denial != null) {
      return UnwrappedDenial.answer(denial, providers);
    }
    ExceptionMapper<?> next = ApplicationMappers.find(type.getSuperclass(), providers);
    return next == null
        ? unmapped.response(thrown)
        : ((ExceptionMapper<Throwable>) next).toResponse(thrown);
  }

  @Priority(ApplicationMappers.BEHIND_THEM)
  private static final class OfStage extends WrapperMapper<CompletionException> {
    OfStage(UnmappedException unmapped) {
      super(CompletionException.class, unmapped);
    }
  }

  @Priority(ApplicationMappers.BEHIND_THEM)
  private static final class OfTask extends WrapperMapper<ExecutionException> {
    OfTask(UnmappedException unmapped) {
      super(ExecutionException.class, unmapped);
    }
  }

  @Priority(ApplicationMappers.BEHIND_THEM)
  private static final class OfProxy extends WrapperMapper<UndeclaredThrowableException> {
    OfProxy(UnmappedException unmapped) {
      super(UndeclaredThrowableException.class, unmapped);
    }
  }

  @Priority(ApplicationMappers.BEHIND_THEM)
  private static final class OfMethod extends WrapperMapper<InvocationTargetException> {
    OfMethod(UnmappedException unmapped) {
      super(InvocationTargetException.class, unmapped);
    }
  }

  @Priority(ApplicationMappers.BEHIND_THEM)
  private static final class OfAction extends WrapperMapper<PrivilegedActionException> {
    OfAction(UnmappedException unmapped) {
      super(PrivilegedActionException.class, unmapped);
    }
  }
}
