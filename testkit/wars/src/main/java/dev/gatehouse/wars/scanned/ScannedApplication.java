package dev.gatehouse.wars.scanned;

import dev.gatehouse.testkit.contract.ContractApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Names no class: the server scans the WAR and its jars for resources and providers. */
@ApplicationPath("api")
public class ScannedApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return new ContractApplication().getProperties();
  }
}
