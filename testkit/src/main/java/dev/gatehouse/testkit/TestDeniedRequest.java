package dev.gatehouse.testkit;

import dev.gatehouse.AccessRule;
import dev.gatehouse.DeniedRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A refused request for the tests of a renderer or a listener. Immutable and thread-safe; never
 * prints its header fields, which may hold credentials.
 *
 * <pre>{@code
 * DeniedRequest request =
 *     TestDeniedRequest.get("/orders/7")
 *         .withCaller("alice")
 *         .withHeader("X-Request-Id", "42")
 *         .withRule(AccessRule.rolesAllowed("admin"))
 *         .withPathTemplate("/orders/{id}");
 *
 * listener.denied(TestDenials.of(DenialReason.ROLE_MISSING), request);
 * }</pre>
 */
public final class TestDeniedRequest implements DeniedRequest {

  private final String method;
  private final String path;
  private final String caller;
  private final HeaderFields headers;
  private final AccessRule rule;
  private final String pathTemplate;

  private TestDeniedRequest(
      String method,
      String path,
      String caller,
      HeaderFields headers,
      AccessRule rule,
      String pathTemplate) {
    this.method = Objects.requireNonNull(method, "method");
    this.path = Objects.requireNonNull(path, "path");
    this.caller = caller;
    this.headers = headers;
    this.rule = rule;
    this.pathTemplate = pathTemplate;
  }

  /**
   * A GET by an anonymous caller that has matched no endpoint.
   *
   * @param path as it was sent, percent-encoded, without a query
   * @return the request, never null
   * @throws NullPointerException if {@code path} is null
   */
  public static TestDeniedRequest get(String path) {
    return of("GET", path);
  }

  /**
   * A request by an anonymous caller that has matched no endpoint.
   *
   * @param method the request's method, for example {@code DELETE}
   * @param path as it was sent, percent-encoded, without a query
   * @return the request, never null
   * @throws NullPointerException if an argument is null
   */
  public static TestDeniedRequest of(String method, String path) {
    return new TestDeniedRequest(method, path, null, HeaderFields.NONE, null, null);
  }

  /**
   * The same request by an authenticated caller.
   *
   * @param name the name of the caller's principal
   * @return a new request, never null
   * @throws NullPointerException if {@code name} is null
   */
  public TestDeniedRequest withCaller(String name) {
    return new TestDeniedRequest(
        method, path, Objects.requireNonNull(name, "name"), headers, rule, pathTemplate);
  }

  /**
   * The same request with a header line more.
   *
   * @param name the field's name, in any case
   * @param value the value of the line
   * @return a new request, never null
   * @throws NullPointerException if an argument is null
   */
  public TestDeniedRequest withHeader(String name, String value) {
    return new TestDeniedRequest(
        method, path, caller, headers.with(name, value), rule, pathTemplate);
  }

  /**
   * The same request at an endpoint.
   *
   * @param ofEndpoint what the endpoint demands
   * @return a new request, never null
   * @throws NullPointerException if {@code ofEndpoint} is null
   */
  public TestDeniedRequest withRule(AccessRule ofEndpoint) {
    return new TestDeniedRequest(
        method,
        path,
        caller,
        headers,
        Objects.requireNonNull(ofEndpoint, "ofEndpoint"),
        pathTemplate);
  }

  /**
   * The same request at an endpoint of this path.
   *
   * @param template for example {@code /api/orders/{id}}
   * @return a new request, never null
   * @throws NullPointerException if {@code template} is null
   */
  public TestDeniedRequest withPathTemplate(String template) {
    return new TestDeniedRequest(
        method, path, caller, headers, rule, Objects.requireNonNull(template, "template"));
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Optional<String> caller() {
    return Optional.ofNullable(caller);
  }

  @Override
  public Optional<String> header(String name) {
    List<String> lines = headers.lines(name);
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(",", lines));
  }

  @Override
  public Optional<AccessRule> rule() {
    return Optional.ofNullable(rule);
  }

  @Override
  public Optional<String> pathTemplate() {
    return Optional.ofNullable(pathTemplate);
  }

  /** {@return method and path} */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
