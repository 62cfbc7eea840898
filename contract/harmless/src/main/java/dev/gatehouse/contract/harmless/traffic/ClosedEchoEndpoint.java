package dev.gatehouse.contract.harmless.traffic;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** The same where a constraint holds. */
@ServerEndpoint("/closed/echo")
public class ClosedEchoEndpoint {

  @OnMessage
  public String echo(String text) {
    return "heard " + text;
  }
}
