package dev.gatehouse;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;

/** CDI as far as it is asked for its bean manager, for as long as a test runs. */
public final class FakeCdi extends CDI<Object> implements AutoCloseable {

  private final BeanManager manager;

  /** From here on. */
  public FakeCdi(BeanManager manager) {
    this.manager = manager;
    CDI.setCDIProvider(() -> this);
  }

  @Override
  public void close() {
    configuredProvider = null;
  }

  @Override
  public <U> Instance<U> select(Class<U> type, Annotation... qualifiers) {
    throw unexpected();
  }

  @Override
  public BeanManager getBeanManager() {
    return manager;
  }

  private static AssertionError unexpected() {
    return new AssertionError("Nobody should have asked for anything but the bean manager");
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
