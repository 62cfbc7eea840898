package dev.gatehouse.oauth.clients;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.client.Authentication.HeaderInfo;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;

/** Jetty's client, whose parser takes one line at a time. */
final class JettyClient implements Client {

  @Override
  public String name() {
    return "Jetty";
  }

  @Override
  public List<ReadChallenge> read(URI uri) throws Exception {
    HttpClient client = new HttpClient();
    client.start();
    try {
      Parser parser = new Parser(client);
      List<ReadChallenge> challenges = new ArrayList<>();
      for (String line : client.GET(uri).getHeaders().getValuesList("WWW-Authenticate")) {
        for (HeaderInfo read : parser.getHeaderInfo(line)) {
          challenges.add(ReadChallenge.of(read.getType(), read.getParameters()));
        }
      }
      return challenges;
    } finally {
      client.stop();
    }
  }

  /** Opens what the client itself reads challenges with. */
  private static final class Parser extends WWWAuthenticationProtocolHandler {

    Parser(HttpClient client) {
      super(client);
    }

    @Override
    protected List<HeaderInfo> getHeaderInfo(String header) {
      return super.getHeaderInfo(header);
    }
  }
}
