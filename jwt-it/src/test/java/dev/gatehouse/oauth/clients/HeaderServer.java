package dev.gatehouse.oauth.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** Answers each request for /n with the n-th of a list. */
final class HeaderServer implements AutoCloseable {

  private final HttpServer server;
  private final List<SentChallenges> answers;

  HeaderServer(List<SentChallenges> answers) throws IOException {
    this.answers = answers;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri(int index) {
    String host = server.getAddress().getAddress().getHostAddress();
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/" + index);
  }

  private void answer(HttpExchange exchange) throws IOException {
    SentChallenges sent =
        answers.get(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)));
    sent.lines().forEach(line -> exchange.getResponseHeaders().add("WWW-Authenticate", line));
    exchange.sendResponseHeaders(sent.status(), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
