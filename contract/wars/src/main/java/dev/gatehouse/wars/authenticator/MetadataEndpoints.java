package dev.gatehouse.wars.authenticator;

import dev.gatehouse.contract.metadata.MetadataApplication;
import jakarta.ws.rs.ApplicationPath;

/** Further REST applications of the WAR, each a protected resource that has metadata. */
final class MetadataEndpoints {

  private MetadataEndpoints() {}

  /** With Gatehouse's. */
  @ApplicationPath("metadata")
  public static class Served extends MetadataApplication {}

  /** With an endpoint of its own. */
  @ApplicationPath("metadata-own")
  public static class Own extends MetadataApplication.WithOwn {}
}
