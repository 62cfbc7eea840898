package dev.gatehouse.oauth.mcp;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * MCP has one URI for all messages. This leads a call of a tool to a resource method of its own, so
 * that each tool has the guards that are written on it.
 */
@PreMatching
final class ToolRouter implements ContainerRequestFilter {

  private static final int LONGEST = 64 * 1024;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!request.getMethod().equals(HttpMethod.POST) || !request.hasEntity()) {
      return;
    }
    byte[] body = request.getEntityStream().readNBytes(LONGEST);
    request.setEntityStream(new ByteArrayInputStream(body));
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      JsonObject message = reader.readObject();
      if (message.getString("method", "").equals("tools/call")) {
        String tool = message.getJsonObject("params").getString("name");
        request.setRequestUri(
            request.getUriInfo().getRequestUriBuilder().path("tools").path(tool).build());
      }
    }
  }
}
