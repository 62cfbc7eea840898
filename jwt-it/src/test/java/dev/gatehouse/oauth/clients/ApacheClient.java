package dev.gatehouse.oauth.clients;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.ChallengeType;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.auth.AuthChallengeParser;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.ParserCursor;

/** Apache HttpClient, whose parser takes one line at a time. */
final class ApacheClient implements Client {

  @Override
  public String name() {
    return "Apache";
  }

  @Override
  public List<ReadChallenge> read(URI uri) throws Exception {
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      return client.execute(new HttpGet(uri), ApacheClient::challenges);
    }
  }

  private static List<ReadChallenge> challenges(ClassicHttpResponse response)
      throws ParseException {
    List<ReadChallenge> challenges = new ArrayList<>();
    for (Header header : response.getHeaders("WWW-Authenticate")) {
      String line = header.getValue();
      for (AuthChallenge challenge :
          AuthChallengeParser.INSTANCE.parse(
              ChallengeType.TARGET, line, new ParserCursor(0, line.length()))) {
        Map<String, String> parameters = new HashMap<>();
        if (challenge.getParams() != null) {
          for (NameValuePair parameter : challenge.getParams()) {
            parameters.put(parameter.getName(), parameter.getValue());
          }
        }
        challenges.add(ReadChallenge.of(challenge.getSchemeName(), parameters));
      }
    }
    return challenges;
  }
}
