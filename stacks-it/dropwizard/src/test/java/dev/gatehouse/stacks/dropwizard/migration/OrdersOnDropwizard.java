package dev.gatehouse.stacks.dropwizard.migration;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.stacks.Stack;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.auth.basic.BasicCredentialAuthFilter;
import io.dropwizard.auth.basic.BasicCredentials;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** The orders, guarded in one way or the other. */
final class OrdersOnDropwizard extends Application<Configuration> implements Stack {

  private final Consumer<JerseyEnvironment> guard;
  private Server server;

  OrdersOnDropwizard(Consumer<JerseyEnvironment> guard) throws Exception {
    this.guard = guard;
    run("server", "shop.yml");
  }

  static void byDropwizardAuth(JerseyEnvironment jersey) {
    jersey.register(
        new AuthDynamicFeature(
            new BasicCredentialAuthFilter.Builder<User>()
                .setAuthenticator(new UserAuthenticator())
                .setAuthorizer(new UserAuthorizer())
                .setRealm("orders")
                .buildAuthFilter()));
    jersey.register(RolesAllowedDynamicFeature.class);
    jersey.register(new AuthValueFactoryProvider.Binder<>(User.class));
  }

  static void byGatehouse(JerseyEnvironment jersey) {
    UserAuthenticator users = new UserAuthenticator();
    BasicAuthenticator basic =
        new BasicAuthenticator(
            (userId, password) ->
                users
                    .authenticate(new BasicCredentials(userId, password))
                    .map(user -> Caller.builder(user).roles(user.roles()).build()));
    jersey.register(GatehouseFeature.builder().realm("orders").authenticator(basic).build());
    jersey.register(new AuthValueFactoryProvider.Binder<>(User.class));
  }

  @Override
  public void initialize(Bootstrap<Configuration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(new ResourceConfigurationSourceProvider());
  }

  @Override
  public void run(Configuration configuration, Environment environment) {
    environment.jersey().register(OrderResource.class);
    environment.jersey().register(OrderResource.LedgerResource.class);
    guard.accept(environment.jersey());
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
