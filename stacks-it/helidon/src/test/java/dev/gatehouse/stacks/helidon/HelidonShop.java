package dev.gatehouse.stacks.helidon;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.ShopApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** The application as Helidon finds it; the process is told which one it is. */
@ApplicationScoped
@ApplicationPath("/")
public class HelidonShop extends Application {

  private final Application shop =
      new ShopApplication(Shop.valueOf(System.getProperty("shop", Shop.USUAL.name())));

  /** Otherwise Helidon authenticates. */
  private static boolean withAuthenticator() {
    return !"false".equals(System.getProperty("shop.authenticator"));
  }

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(shop.getClasses());
    if (!withAuthenticator()) {
      classes.add(HelidonResource.class);
    }
    return classes;
  }

  @Override
  @SuppressWarnings("deprecation") // as in the shop's
  public Set<Object> getSingletons() {
    return withAuthenticator() ? shop.getSingletons() : Set.of();
  }
}
