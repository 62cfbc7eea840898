package dev.gatehouse.testkit;

import dev.gatehouse.AccessTable.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Asks endpoints, and tells in a word what they answer. */
final class MatrixClient {

  private static final String ALLOWED = "ok";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
  private static final int LONGEST_CAUSE = 500;
  private static final String JSON = "application/json";

  // By default it offers HTTP/2 in an Upgrade header, and some servers then read no content.
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  private final String base;
  private final PathValues values;
  private final Witness witness;
  private final List<String> failures = new ArrayList<>();

  /**
   * Creates a client.
   *
   * @param witness of the application's requests
   * @throws IllegalArgumentException where the URI is not an address by HTTP
   */
  MatrixClient(URI baseUri, PathValues values, Witness witness) {
    String scheme = String.valueOf(baseUri.getScheme()).toLowerCase(Locale.ROOT);
    if (!Set.of("http", "https").contains(scheme) || baseUri.getHost() == null) {
      throw new IllegalArgumentException(
          "The base URI is \"" + baseUri + "\"; give one such as http://127.0.0.1:8080/api");
    }
    String text = baseUri.toString();
    this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    this.values = values;
    this.witness = witness;
  }

  /** The cell of an endpoint and a caller. */
  String ask(Endpoint endpoint, TestCaller caller) {
    URI uri = URI.create(base + values.expand(endpoint.path()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", accept(endpoint));
    String contentType = contentType(endpoint.consumes());
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    try {
      request.method(endpoint.method(), content(endpoint.method(), contentType));
    } catch (IllegalArgumentException e) {
      return AccessMatrix.UNKNOWN; // CONNECT, which no HTTP client sends to a resource
    }
    caller.headers().forEach(request::setHeader);
    int status = statusOf(request.build());
    Throwable failure = witness.failure();
    if (witness.wentElsewhere(endpoint)) {
      return AccessMatrix.UNKNOWN;
    }
    boolean success = status >= 200 && status < 300;
    // A mapper of the application may make a success of any failure.
    if (status >= 500 || success && failure != null) {
      failures.add(text(endpoint, caller, status, failure));
    }
    return !success ? String.valueOf(status) : failure == null ? ALLOWED : AccessMatrix.UNKNOWN;
  }

  /** Where the application has failed, a line for each, with the exception where it is known. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  private static String text(Endpoint endpoint, TestCaller caller, int status, Throwable failure) {
    String line = endpoint.method() + " " + endpoint.path() + " as " + caller + ": " + status;
    if (failure == null) {
      return line;
    }
    String cause = String.valueOf(failure).replaceAll("\\s+", " ").strip();
    boolean tooLong = cause.length() > LONGEST_CAUSE;
    return line + ", " + (tooLong ? cause.substring(0, LONGEST_CAUSE) + "..." : cause);
  }

  private int statusOf(HttpRequest request) {
    String what = request.method() + " " + request.uri();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(what + " got no answer; does the application run there?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + what, e);
    }
  }

  /** What the endpoint writes first of all: media types may choose between two methods. */
  private static String accept(Endpoint endpoint) {
    return endpoint.produces().isEmpty()
        ? "*/*"
        // qs is the server's own part of negotiation.
        : endpoint.produces().get(0).replaceAll("\\s*;\\s*qs=[^;]*", "") + ", */*;q=0.1";
  }

  /** One that the endpoint reads; null where it says nothing of it. */
  private static String contentType(List<String> consumes) {
    List<String> types =
        consumes.stream()
            .flatMap(listed -> Stream.of(listed.split(",")))
            .map(String::strip)
            .toList();
    return types.stream()
        .filter(type -> !type.contains("*"))
        .findFirst()
        .orElseGet(() -> types.stream().findFirst().map(MatrixClient::concrete).orElse(null));
  }

  private static String concrete(String range) {
    return range.startsWith("*") || range.startsWith("application/*")
        ? JSON
        : range.replace("*+", "x+").replace("/*", "/plain");
  }

  private static BodyPublisher content(String method, String contentType) {
    boolean json =
        contentType != null && contentType.replaceFirst(";.*", "").strip().endsWith("json");
    return WITH_CONTENT.contains(method) && json
        ? BodyPublishers.ofString("{}")
        : BodyPublishers.noBody();
  }
}
