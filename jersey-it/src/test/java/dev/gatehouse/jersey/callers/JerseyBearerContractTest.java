package dev.gatehouse.jersey.callers;

import dev.gatehouse.contract.authenticators.BearerApplication;
import dev.gatehouse.contract.authenticators.BearerContract;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** An authenticator of the application's own, on plain Jersey. */
class JerseyBearerContractTest implements BearerContract {

  private static EmbeddedJersey audited;
  private static EmbeddedJersey silent;

  @BeforeAll
  static void start() {
    audited = start(new BearerApplication());
    silent = start(new BearerApplication.Silent());
  }

  private static EmbeddedJersey start(Application application) {
    return new EmbeddedJersey(ResourceConfig.forApplication(application));
  }

  @AfterAll
  static void stop() {
    audited.close();
    silent.close();
  }

  @Override
  public URI baseUri() {
    return audited.uri();
  }

  @Override
  public URI silentUri() {
    return silent.uri();
  }
}
