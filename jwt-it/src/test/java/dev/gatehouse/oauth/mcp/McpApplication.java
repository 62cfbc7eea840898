package dev.gatehouse.oauth.mcp;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.Unannotated;
import dev.gatehouse.jwt.JwtAuthenticator;
import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import java.io.IOException;
import java.net.URI;
import org.glassfish.jersey.server.ResourceConfig;

/** The MCP endpoint, guarded. */
public final class McpApplication {

  private McpApplication() {}

  /** For access tokens whose audience is the server's own URI. */
  static EmbeddedJersey start(String issuer, String jwksUri) throws IOException {
    int port = EmbeddedJersey.freePort();
    return start(port, issuer, jwksUri, EmbeddedJersey.uri(port).toString());
  }

  /** For access tokens with an audience that is agreed upon. */
  public static EmbeddedJersey start(String issuer, String jwksUri, String audience)
      throws IOException {
    return start(EmbeddedJersey.freePort(), issuer, jwksUri, audience);
  }

  private static EmbeddedJersey start(int port, String issuer, String jwksUri, String audience) {
    return new EmbeddedJersey(
        port,
        new ResourceConfig(McpEndpoint.class)
            .register(new ToolRouter())
            .register(
                GatehouseFeature.builder()
                    .realm("orders")
                    .resource(EmbeddedJersey.uri(port))
                    .authorizationServers(URI.create(issuer))
                    .unannotated(Unannotated.DENY)
                    .authenticator(
                        JwtAuthenticator.builder()
                            .keysAt(jwksUri)
                            .issuer(issuer)
                            .audiences(audience)
                            .type("at+jwt")
                            .build())
                    .build()));
  }
}
