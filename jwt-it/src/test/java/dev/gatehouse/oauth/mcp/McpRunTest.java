package dev.gatehouse.oauth.mcp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of MCP that knows nothing but the server's URI gets to call its tools. */
class McpRunTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"@modelcontextprotocol/sdk", "@modelcontextprotocol/client"})
  @DisplayName("401, metadata, token, served; 403 for a scope, step-up, served")
  void clientFindsItsWay(String library) throws Exception {
    try (AuthorizationServer authorization = new AuthorizationServer();
        EmbeddedJersey server =
            McpApplication.start(authorization.issuer(), authorization.jwksUri())) {
      McpRun run = McpRun.by(library, server);
      assertThat(
          run.requests(),
          contains(
              "POST /mcp initialize 401 " + McpRun.missing(server),
              "GET /.well-known/oauth-protected-resource 200",
              "GET /.well-known/oauth-authorization-server 200",
              "POST /register 201",
              "GET /authorize orders:read 302",
              "POST /token 200",
              "POST /mcp initialize 200",
              "POST /mcp notifications/initialized 202",
              "POST /mcp tools/list 200",
              "POST /mcp tools/call list-orders 200",
              "POST /mcp tools/call cancel-order 403 " + McpRun.insufficient(server),
              "GET /authorize orders:read orders:write 302",
              "POST /token 200",
              "POST /mcp tools/call cancel-order 200"));
      assertThat(run.tools(), contains("list-orders", "cancel-order"));
      assertThat(run.listed(), is("orders of alice"));
      assertThat(run.cancelled(), is("cancelled for alice"));
    }
  }
}
