package dev.gatehouse.jersey.callers;

import dev.gatehouse.contract.authenticators.BearerApplication;
import dev.gatehouse.contract.metadata.MetadataApplication;
import dev.gatehouse.contract.metadata.MetadataContract;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Protected resources that have metadata, on plain Jersey. */
class JerseyMetadataContractTest implements MetadataContract {

  private static EmbeddedJersey served;
  private static EmbeddedJersey own;
  private static EmbeddedJersey without;

  @BeforeAll
  static void start() {
    served = start(new MetadataApplication());
    own = start(new MetadataApplication.WithOwn());
    without = start(new BearerApplication());
  }

  private static EmbeddedJersey start(Application application) {
    return new EmbeddedJersey(ResourceConfig.forApplication(application));
  }

  @AfterAll
  static void stop() {
    served.close();
    own.close();
    without.close();
  }

  @Override
  public URI baseUri() {
    return served.uri();
  }

  @Override
  public URI ownUri() {
    return own.uri();
  }

  @Override
  public URI withoutUri() {
    return without.uri();
  }
}
