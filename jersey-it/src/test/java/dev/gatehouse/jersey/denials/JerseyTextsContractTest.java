package dev.gatehouse.jersey.denials;

import dev.gatehouse.contract.texts.TextsApplication;
import dev.gatehouse.contract.texts.TextsContract;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import java.net.URI;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Denials in the words of an application, on plain Jersey. */
class JerseyTextsContractTest implements TextsContract {

  private static EmbeddedJersey server;

  @BeforeAll
  static void start() {
    server = new EmbeddedJersey(ResourceConfig.forApplication(new TextsApplication()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  public URI baseUri() {
    return server.uri();
  }
}
