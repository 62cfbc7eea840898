package dev.gatehouse.stacks.springboot;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import java.net.URI;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A Spring Boot application with the settings of application.properties. */
final class RunningSpring implements Stack {

  private final ConfigurableApplicationContext context;

  /**
   * Starts it.
   *
   * @param security how Spring Security is told
   * @param settings further ones, as on the command line
   */
  RunningSpring(Shop shop, Class<?> security, String... settings) {
    ApplicationContextInitializer<GenericApplicationContext> shopBean =
        beans -> beans.registerBean(Shop.class, () -> shop);
    context =
        new SpringApplicationBuilder(ShopConfiguration.class, security)
            .initializers(shopBean)
            .run(settings);
  }

  /** Starts an application that needs no shop. */
  RunningSpring(Class<?>... sources) {
    context = new SpringApplicationBuilder(sources).run();
  }

  @Override
  public URI uri() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }
}
