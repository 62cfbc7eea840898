package org.example;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import java.net.URI;
import java.util.Optional;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application as a newcomer begins it. */
public final class Main {

  private Main() {}

  /** Starts it. */
  public static void main(String[] arguments) {
    GrizzlyHttpServerFactory.createHttpServer(
        URI.create("http://127.0.0.1:0/"),
        new ResourceConfig(ReportResource.class)
            .register(
                GatehouseFeature.builder()
                    .authenticator(new BasicAuthenticator((name, password) -> Optional.empty()))
                    .build()));
  }
}
