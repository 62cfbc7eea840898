package dev.gatehouse;

import java.util.Optional;

/**
 * The request that was refused, as far as a renderer or a listener may want it. Only valid during
 * the call that it was passed to. All values come from the client or the server unchanged: escape
 * them.
 */
public interface DeniedRequest {

  /**
   * The request's method.
   *
   * @return for example {@code GET}, never null
   */
  String method();

  /**
   * The request's path as it was sent, percent-encoded, without query and matrix parameters: some
   * containers put a session's id there.
   *
   * @return for example {@code /api/orders/7}, or {@code -} where the server does not tell; never
   *     null
   */
  String path();

  /**
   * The name of the authenticated caller.
   *
   * @return the principal's name, or empty for an anonymous caller; never null
   */
  Optional<String> caller();

  /**
   * A header of the request, for example a correlation id.
   *
   * @param name the header's name, in any case
   * @return its value, several lines joined by a comma, or empty; never null
   */
  Optional<String> header(String name);

  /**
   * The rule of the endpoint that the request has matched, for a log or a metric. It names roles,
   * which are none of the client's business.
   *
   * @return the rule; empty where no endpoint of REST was matched; never null
   */
  default Optional<AccessRule> rule() {
    return Optional.empty();
  }

  /**
   * The template of the path of the endpoint that the request has matched, for a metric or a trace:
   * {@link #path} has as many values as clients think of, this has as many as the application has
   * endpoints. Jakarta REST 4.0 calls it the matched resource template, OpenTelemetry {@code
   * http.route}.
   *
   * @return for example {@code /api/orders/{id}}, with the application's base path in front, as the
   *     annotations have it; empty where no endpoint of REST was matched, or one that was not known
   *     at the start, or where several templates lead to it and the path may mean more than one;
   *     never null
   */
  default Optional<String> pathTemplate() {
    return Optional.empty();
  }
}
