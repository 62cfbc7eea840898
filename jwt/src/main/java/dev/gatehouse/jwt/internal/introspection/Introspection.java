package dev.gatehouse.jwt.internal.introspection;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.TypelessAccessToken;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks an authorization server about tokens. Thread-safe. */
public final class Introspection {

  private static final long RETRY_AFTER = 5;

  private final URI endpoint;
  private final ClientAuthentication client;
  private final Duration timeout;
  private final HttpClient http;

  /** An endpoint, asked as this client. */
  public Introspection(URI endpoint, String clientId, String clientSecret, Duration timeout) {
    this.endpoint = endpoint;
    this.client = new ClientSecretBasic(new ClientID(clientId), new Secret(clientSecret));
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * What the server says of a token.
   *
   * @return empty if it is not active
   * @throws ServiceUnavailableException if the server gives no answer, or none that can be read;
   *     its message has nothing of token, credentials and answer
   * @throws InterruptedException if the thread was interrupted while it waited
   */
  Optional<JWTClaimsSet> ask(String token) throws InterruptedException {
    HTTPRequest asked =
        new TokenIntrospectionRequest(endpoint, client, new TypelessAccessToken(token))
            .toHTTPRequest();
    try {
      return read(http.send(request(asked), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw unavailable("does not answer", e);
    }
  }

  private HttpRequest request(HTTPRequest asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(timeout)
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(asked.getBody()));
    asked
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    return request.build();
  }

  private Optional<JWTClaimsSet> read(HttpResponse<String> response) {
    if (response.statusCode() != HTTPResponse.SC_OK) {
      throw unavailable("answers " + response.statusCode(), null);
    }
    try {
      HTTPResponse answer = new HTTPResponse(response.statusCode());
      Optional<String> type = response.headers().firstValue("Content-Type");
      if (type.isPresent()) {
        answer.setContentType(type.get());
      }
      answer.setBody(response.body());
      var parsed = TokenIntrospectionResponse.parse(answer).toSuccessResponse();
      return parsed.isActive()
          ? Optional.of(JWTClaimsSet.parse(parsed.toJSONObject()))
          : Optional.empty();
    } catch (ParseException | java.text.ParseException | RuntimeException e) {
      // Its message may quote the answer.
      throw unavailable("gives an answer that cannot be read (RFC 7662, section 2.2)", null);
    }
  }

  private ServiceUnavailableException unavailable(String what, @Nullable IOException cause) {
    return new ServiceUnavailableException(
        RETRY_AFTER, new IOException("The introspection endpoint " + endpoint + " " + what, cause));
  }
}
