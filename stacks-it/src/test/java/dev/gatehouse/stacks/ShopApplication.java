package dev.gatehouse.stacks;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The shop for runtimes that take an Application; it names Gatehouse with an authenticator. */
public final class ShopApplication extends Application {

  private final Shop shop;

  /** The application with these classes. */
  public ShopApplication(Shop shop) {
    this.shop = shop;
  }

  @Override
  public Set<Class<?>> getClasses() {
    return shop.classes();
  }

  @Override
  @SuppressWarnings("deprecation") // runtimes without injection have no other way for an instance
  public Set<Object> getSingletons() {
    return Set.of(Callers.withAuthenticator());
  }
}
