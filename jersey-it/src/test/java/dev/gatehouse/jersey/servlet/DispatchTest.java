package dev.gatehouse.jersey.servlet;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.ContractApplication;
import dev.gatehouse.contract.webapp.DispatchContract;
import dev.gatehouse.contract.webapp.ExchangeFilter;
import dev.gatehouse.contract.webapp.ForwardingResource;
import dev.gatehouse.jersey.embedded.EmbeddedJetty;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are handed on within one web application, in Jetty. */
class DispatchTest implements DispatchContract {

  /** The contract's resources, and those that hand requests on. */
  public static class Dispatching extends ContractApplication {

    @Override
    public Set<Class<?>> getClasses() {
      Set<Class<?>> classes = new HashSet<>(super.getClasses());
      classes.addAll(Set.of(ForwardingResource.class, GatehouseFeature.class));
      return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
      Map<String, Object> properties = new HashMap<>(super.getProperties());
      properties.put("gatehouse.realm", "contract");
      return properties;
    }
  }

  private static EmbeddedJetty jetty;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    jetty =
        new EmbeddedJetty(
            folder,
            Dispatching.class,
            """
            <filter>
              <filter-name>exchange</filter-name>
              <filter-class>%s</filter-class>
            </filter>
            <filter-mapping>
              <filter-name>exchange</filter-name>
              <url-pattern>/*</url-pattern>
            </filter-mapping>
            """
                .formatted(ExchangeFilter.class.getName()));
  }

  @AfterAll
  static void stop() {
    jetty.close();
  }

  @Override
  public URI contextRoot() {
    return jetty.uri();
  }
}
