package dev.gatehouse.contract.harmless.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The application is ready, and the server's health says so with its name. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    try {
      return HealthCheckResponse.up(InitialContext.<String>doLookup("java:app/AppName"));
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }
}
