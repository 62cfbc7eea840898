package dev.gatehouse.docs.kit;

import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Asks what is below an address.
 *
 * @param base with a slash at its end
 */
public record Client(URI base) {

  // By default the client offers HTTP/2 in an Upgrade header, and Grizzly then reads no body.
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The value of Authorization for a user-id and a password, as curl's -u takes them. */
  public static String basic(String userPass) {
    return "Basic " + Base64.getEncoder().encodeToString(userPass.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends a request without content.
   *
   * @param path without a slash at its beginning
   * @param headers names and values by turns
   */
  public HttpAnswer send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).method(method, BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HttpAnswer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
  }
}
