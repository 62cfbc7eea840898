package dev.gatehouse.jersey;

import dev.gatehouse.contract.ContractApplication;
import dev.gatehouse.contract.GatehouseContract;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.test.JerseyTest;
import org.glassfish.jersey.test.TestProperties;

/** The contract on plain Jersey, in a real HTTP server. */
class JerseyContractTest extends JerseyTest implements GatehouseContract {

  @Override
  protected Application configure() {
    forceSet(TestProperties.CONTAINER_PORT, "0");
    return ResourceConfig.forApplication(new ContractApplication())
        .register(ContractApplication.withBasicAuthenticator());
  }

  @Override
  protected URI getBaseUri() {
    URI uri = super.getBaseUri();
    return UriBuilder.fromUri("http://127.0.0.1/").port(uri.getPort()).build();
  }

  @Override
  public URI baseUri() {
    String uri = getBaseUri().toString();
    return URI.create(uri.substring(0, uri.length() - 1));
  }
}
