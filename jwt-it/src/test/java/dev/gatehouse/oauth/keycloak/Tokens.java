package dev.gatehouse.oauth.keycloak;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gets tokens from Keycloak, by each grant. Every user's password is the name and -pw. */
final class Tokens {

  private static final String CALLBACK = "http://127.0.0.1:9/callback";
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  private final Keycloak keycloak;

  Tokens(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  /** A program's own: its secret is the name and -secret. */
  String ofClient(String client, String scope, String... headers) throws Exception {
    return token(
        keycloak.endpoint("token"),
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            client + "-secret",
            "scope",
            scope),
        headers);
  }

  /** By the password, which the program knows. */
  String byPassword(String user) throws Exception {
    return token(
        keycloak.endpoint("token"),
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "app",
            "username",
            user,
            "password",
            user + "-pw"));
  }

  /** By the pages on which the user logs in, as often as is asked for that level. */
  String byLogin(String user, String acrValues) throws Exception {
    CodeVerifier verifier = new CodeVerifier();
    Map<String, String> query =
        Map.of(
            "response_type", "code",
            "client_id", "app",
            "redirect_uri", CALLBACK,
            "scope", "openid",
            "acr_values", acrValues,
            "code_challenge", CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue(),
            "code_challenge_method", "S256");
    URI redirect = login(URI.create(keycloak.endpoint("auth") + "?" + form(query)), user);
    return token(
        keycloak.endpoint("token"),
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "app",
            "code",
            URLUtils.parseParameters(redirect.getRawQuery()).get("code").get(0),
            "redirect_uri",
            CALLBACK,
            "code_verifier",
            verifier.getValue()));
  }

  /** Fills in each page that comes; where the last one leads is the program's. */
  private static URI login(URI start, String user) throws Exception {
    Browser browser = new Browser();
    HttpResponse<String> page = browser.send(HttpRequest.newBuilder(start));
    while (page.statusCode() == 200) {
      Matcher matcher = FORM.matcher(page.body());
      if (!matcher.find()) {
        throw new IOException("Keycloak's page has no form");
      }
      page =
          browser.send(
              post(
                  matcher.group(1).replace("&amp;", "&"),
                  Map.of("username", user, "password", user + "-pw")));
    }
    return URI.create(page.headers().firstValue("Location").orElseThrow());
  }

  /** The administrator's, who is of another realm. */
  String ofAdministrator() throws Exception {
    return token(
        keycloak.adminTokens(),
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            keycloak.adminName(),
            "password",
            keycloak.adminPassword()));
  }

  /** Lets Keycloak sign with another key from now on. The old one stays known. */
  void rotateKeys() throws Exception {
    JsonObject provider =
        Json.createObjectBuilder()
            .add("name", "newer")
            .add("providerId", "rsa-generated")
            .add("providerType", "org.keycloak.keys.KeyProvider")
            .add(
                "config",
                Json.createObjectBuilder()
                    .add("priority", Json.createArrayBuilder().add("200"))
                    .add("enabled", Json.createArrayBuilder().add("true"))
                    .add("active", Json.createArrayBuilder().add("true")))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(keycloak.administration() + "/components"))
                    .header("Authorization", "Bearer " + ofAdministrator())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(provider.toString()))
                    .build(),
                BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException("Keycloak made no key: " + answer.statusCode());
    }
  }

  private static String token(String endpoint, Map<String, String> parameters, String... headers)
      throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(post(endpoint, parameters, headers).build(), BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      JsonObject read = reader.readObject();
      if (answer.statusCode() != 200) {
        throw new IOException("Keycloak gives no token: " + read);
      }
      return read.getString("access_token");
    }
  }

  private static HttpRequest.Builder post(
      String uri, Map<String, String> parameters, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(parameters)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private static String form(Map<String, String> parameters) {
    return URLUtils.serializeParameters(
        parameters.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
  }

  /** Keeps cookies, also those that want TLS: browsers make an exception for a loopback host. */
  private static final class Browser {

    private final Map<String, String> cookies = new TreeMap<>();

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      if (!cookies.isEmpty()) {
        request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
      }
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
      for (String line : response.headers().allValues("Set-Cookie")) {
        String[] cookie = line.split(";", 2)[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
      }
      return response;
    }
  }
}
