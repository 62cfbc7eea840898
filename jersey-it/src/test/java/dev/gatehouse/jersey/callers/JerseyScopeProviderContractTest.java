package dev.gatehouse.jersey.callers;

import dev.gatehouse.contract.scopes.ScopeProviderApplication;
import dev.gatehouse.contract.scopes.ScopeProviderContract;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import java.net.URI;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** An application that tells the scopes of its callers, on plain Jersey. */
class JerseyScopeProviderContractTest implements ScopeProviderContract {

  private static EmbeddedJersey jersey;

  @BeforeAll
  static void start() {
    jersey = new EmbeddedJersey(ResourceConfig.forApplication(new ScopeProviderApplication()));
  }

  @AfterAll
  static void stop() {
    jersey.close();
  }

  @Override
  public URI baseUri() {
    return jersey.uri();
  }

  @Override
  public int timesAsked() {
    return 1;
  }
}
