package dev.gatehouse.internal.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Decorator;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.PassivationCapable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A decorator that an extension adds: the classes of this jar are no bean archive, and must be none
 * where CDI or Jakarta Security is missing (CDI 4.0, section 8.1).
 *
 * @param <T> what is decorated
 */
final class DecoratorBean<T> implements Decorator<T>, PassivationCapable, InjectionPoint {

  private final BeanManager manager;
  private final Class<T> type;
  private final Class<? extends T> decorator;
  private final UnaryOperator<T> create;
  private final AnnotatedField<?> delegate;

  /**
   * Creates the bean.
   *
   * @param decorator has a field named {@code delegate}, annotated as one
   */
  DecoratorBean(
      BeanManager manager, Class<T> type, Class<? extends T> decorator, UnaryOperator<T> create) {
    this.manager = manager;
    this.type = type;
    this.decorator = decorator;
    this.create = create;
    this.delegate =
        manager.createAnnotatedType(decorator).getFields().stream()
            .filter(field -> field.getJavaMember().getName().equals("delegate"))
            .findFirst()
            .orElseThrow();
  }

  @Override
  public T create(CreationalContext<T> context) {
    return create.apply(type.cast(manager.getInjectableReference(this, context)));
  }

  @Override
  public void destroy(T instance, CreationalContext<T> context) {
    context.release();
  }

  @Override
  public Type getDelegateType() {
    return type;
  }

  @Override
  public Set<Annotation> getDelegateQualifiers() {
    return Set.of(Any.Literal.INSTANCE);
  }

  @Override
  public Set<Type> getDecoratedTypes() {
    return Set.of(type);
  }

  @Override
  public Class<?> getBeanClass() {
    return decorator;
  }

  @Override
  public Set<InjectionPoint> getInjectionPoints() {
    return Set.of(this);
  }

  /** No more than it must: Soteria takes every bean of a mechanism's type for a mechanism. */
  @Override
  public Set<Type> getTypes() {
    return Set.of(Object.class);
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return Dependent.class;
  }

  @Override
  public @Nullable String getName() {
    return null;
  }

  @Override
  public Set<Class<? extends Annotation>> getStereotypes() {
    return Set.of();
  }

  @Override
  public boolean isAlternative() {
    return false;
  }

  @Override
  public String getId() {
    return decorator.getName();
  }

  @Override
  public Type getType() {
    return type;
  }

  /** Whatever there is gets decorated. */
  @Override
  public Set<Annotation> getQualifiers() {
    return Set.of(Any.Literal.INSTANCE);
  }

  @Override
  public Bean<?> getBean() {
    return this;
  }

  @Override
  public Member getMember() {
    return delegate.getJavaMember();
  }

  @Override
  public Annotated getAnnotated() {
    return delegate;
  }

  @Override
  public boolean isDelegate() {
    return true;
  }

  @Override
  public boolean isTransient() {
    return false;
  }
}
