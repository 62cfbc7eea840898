package dev.gatehouse.oauth.mcp;

import dev.gatehouse.ScopesRequired;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.StringReader;

/** A server of MCP over streamable HTTP with two tools, of which one needs a scope more. */
@Path("mcp")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ScopesRequired(McpEndpoint.READ)
public final class McpEndpoint {

  static final String READ = "orders:read";
  static final String WRITE = "orders:write";

  /** All but the calls of tools. */
  @POST
  public Response message(String body) {
    JsonObject message = object(body);
    if (!message.containsKey("id")) {
      return Response.accepted().build();
    }
    JsonObjectBuilder result =
        switch (message.getString("method")) {
          case "initialize" -> initialize(message);
          case "tools/list" ->
              Json.createObjectBuilder()
                  .add(
                      "tools",
                      Json.createArrayBuilder().add(tool("list-orders")).add(tool("cancel-order")));
          case "ping" -> Json.createObjectBuilder();
          default -> null;
        };
    return Response.ok(result == null ? unknown(message) : answer(message, result)).build();
  }

  /** For whoever may read. */
  @POST
  @Path("tools/list-orders")
  public String listOrders(String body, @Context SecurityContext caller) {
    return said(body, "orders of " + caller.getUserPrincipal().getName());
  }

  /** For whoever may write too. */
  @POST
  @Path("tools/cancel-order")
  @ScopesRequired({READ, WRITE})
  public String cancelOrder(String body, @Context SecurityContext caller) {
    return said(body, "cancelled for " + caller.getUserPrincipal().getName());
  }

  private static JsonObjectBuilder initialize(JsonObject message) {
    return Json.createObjectBuilder()
        .add("protocolVersion", message.getJsonObject("params").getString("protocolVersion"))
        .add("capabilities", Json.createObjectBuilder().add("tools", Json.createObjectBuilder()))
        .add("serverInfo", Json.createObjectBuilder().add("name", "orders").add("version", "1.0"));
  }

  private static JsonObjectBuilder tool(String name) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("inputSchema", Json.createObjectBuilder().add("type", "object"));
  }

  private static String said(String body, String text) {
    return answer(
        object(body),
        Json.createObjectBuilder()
            .add(
                "content",
                Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("type", "text").add("text", text))));
  }

  private static String answer(JsonObject message, JsonObjectBuilder result) {
    return reply(message).add("result", result).build().toString();
  }

  private static String unknown(JsonObject message) {
    return reply(message)
        .add(
            "error",
            Json.createObjectBuilder().add("code", -32601).add("message", "Method not found"))
        .build()
        .toString();
  }

  private static JsonObjectBuilder reply(JsonObject message) {
    return Json.createObjectBuilder().add("jsonrpc", "2.0").add("id", message.get("id"));
  }

  private static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
