package dev.gatehouse.stacks.helidon;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.ShopApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application as Helidon finds it; the process is told which one it is. */
@ApplicationScoped
@ApplicationPath("/")
public class HelidonShop extends Application {

  private final Application shop =
      new ShopApplication(Shop.valueOf(System.getProperty("shop", Shop.USUAL.name())));

  @Override
  public Set<Class<?>> getClasses() {
    return shop.getClasses();
  }

  @Override
  @SuppressWarnings("deprecation") // as in the shop's
  public Set<Object> getSingletons() {
    return "false".equals(System.getProperty("shop.authenticator"))
        ? Set.of()
        : shop.getSingletons();
  }
}
