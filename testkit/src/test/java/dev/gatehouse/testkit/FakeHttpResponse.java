package dev.gatehouse.testkit;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** What java.net.http hands out. */
record FakeHttpResponse<T>(int statusCode, Map<String, List<String>> lines, T body)
    implements HttpResponse<T> {

  @Override
  public HttpHeaders headers() {
    return HttpHeaders.of(lines, (name, value) -> true);
  }

  @Override
  public HttpRequest request() {
    return null;
  }

  @Override
  public Optional<HttpResponse<T>> previousResponse() {
    return Optional.empty();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return Optional.empty();
  }

  @Override
  public URI uri() {
    return URI.create("http://localhost/");
  }

  @Override
  public Version version() {
    return Version.HTTP_1_1;
  }
}
