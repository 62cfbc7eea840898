package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.fixture.FakeCdi;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.enterprise.inject.spi.BeanManager;

/** CDI with Gatehouse's extension, which knows what a test tells it; for as long as a test runs. */
public final class KnownRest implements AutoCloseable {

  private final GatehouseExtension extension = new GatehouseExtension();
  private final FakeCdi cdi =
      new FakeCdi(
          FakeExchange.fake(
              BeanManager.class,
              (self, method, arguments) -> {
                if (method.getName().equals("getExtension")
                    && arguments[0] == GatehouseExtension.class) {
                  return extension;
                }
                throw new AssertionError("Nobody should have called " + method);
              }));

  /** As CDI does, before REST starts. */
  public KnownRest see(Class<?>... types) {
    for (Class<?> type : types) {
      extension.rest().see(type);
    }
    return this;
  }

  /** As REST does, by the way that it has. */
  public KnownRest start(StartedApplication application) {
    CdiLookup.started(application);
    return this;
  }

  @Override
  public void close() {
    cdi.close();
  }
}
