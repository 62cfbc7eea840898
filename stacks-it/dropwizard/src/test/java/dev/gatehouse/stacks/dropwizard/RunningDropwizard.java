package dev.gatehouse.stacks.dropwizard;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.net.URI;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;

/** A Dropwizard application that registers Gatehouse with an authenticator. */
final class RunningDropwizard extends Application<Configuration> implements Stack {

  private final Shop shop;
  private Server server;

  RunningDropwizard(Shop shop) throws Exception {
    this.shop = shop;
    run("server", "shop.yml");
  }

  @Override
  public void initialize(Bootstrap<Configuration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(new ResourceConfigurationSourceProvider());
  }

  @Override
  public void run(Configuration configuration, Environment environment) {
    shop.classes().forEach(environment.jersey()::register);
    environment.jersey().register(Callers.withAuthenticator());
    environment.lifecycle().addServerLifecycleListener(started -> server = started);
  }

  @Override
  public URI uri() {
    NetworkConnector connector = (NetworkConnector) server.getConnectors()[0];
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
