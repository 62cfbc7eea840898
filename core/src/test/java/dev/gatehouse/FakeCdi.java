package dev.gatehouse;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;

/** CDI as far as it is asked for beans by their type, for as long as a test runs. */
final class FakeCdi extends CDI<Object> implements AutoCloseable {

  private final Map<Class<?>, Supplier<?>> beans;
  private BeanManager manager;

  FakeCdi(Map<Class<?>, Supplier<?>> beans) {
    this.beans = beans;
    CDI.setCDIProvider(() -> this);
  }

  FakeCdi with(BeanManager asked) {
    manager = asked;
    return this;
  }

  @Override
  public void close() {
    configuredProvider = null;
  }

  @Override
  public <U> Instance<U> select(Class<U> type, Annotation... qualifiers) {
    Supplier<?> bean = beans.get(type);
    if (bean == null) {
      throw new AssertionError("Nobody should have asked for " + type);
    }
    @SuppressWarnings("unchecked") // whatever is got must be of the type
    Instance<U> instance =
        FakeExchange.fake(
            Instance.class,
            (self, method, arguments) -> {
              if (!method.getName().equals("get")) {
                throw new AssertionError("Nobody should have called " + method);
              }
              return type.cast(bean.get());
            });
    return instance;
  }

  @Override
  public BeanManager getBeanManager() {
    return manager;
  }

  private static AssertionError unexpected() {
    return new AssertionError("Beans are asked for by their type only");
  }

  @Override
  public Instance<Object> select(Annotation... qualifiers) {
    throw unexpected();
  }

  @Override
  public <U> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw unexpected();
  }

  @Override
  public boolean isUnsatisfied() {
    throw unexpected();
  }

  @Override
  public boolean isAmbiguous() {
    throw unexpected();
  }

  @Override
  public void destroy(Object instance) {
    throw unexpected();
  }

  @Override
  public Handle<Object> getHandle() {
    throw unexpected();
  }

  @Override
  public Iterable<? extends Handle<Object>> handles() {
    throw unexpected();
  }

  @Override
  public Object get() {
    throw unexpected();
  }

  @Override
  public Iterator<Object> iterator() {
    throw unexpected();
  }
}
