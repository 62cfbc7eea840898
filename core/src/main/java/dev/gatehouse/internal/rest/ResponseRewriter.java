package dev.gatehouse.internal.rest;

import dev.gatehouse.Denial;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.denial.ApplicationDenialBody;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialWriter;
import dev.gatehouse.internal.denial.OwnWords;
import dev.gatehouse.internal.text.CaseBlindHeaders;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Completes a denial whose response is the application's: it may be a constant, sent to many
 * clients at once, so nothing of it is touched. By the container's response, which the runtime only
 * adds to. Thread-safe.
 */
class ResponseRewriter {

  private static final Annotation[] NO_ANNOTATIONS = {};

  private final Container container;
  private final AcceptedHeaders accepted;

  ResponseRewriter(Container container) {
    this.container = container;
    this.accepted = new AcceptedHeaders(container);
  }

  /**
   * Completes a denial.
   *
   * @param expected what the response is to say, unless it has challenges of its own
   * @param byContainer the challenges of the container
   */
  final void rewrite(
      DenialWriter made,
      Denial expected,
      List<String> byContainer,
      DeniedRequest denied,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = CaseBlindHeaders.of(response.getHeaders());
    OwnWords.removeFallback(response.getEntity(), headers);
    DenialBodies.Body body = null;
    if (hasOwnBody(response)) {
      made.completeAround(expected, headers, byContainer);
    } else {
      body = made.complete(expected, headers, byContainer, denied);
    }
    GuardedRequest guarded = GuardedRequest.of(request);
    made.addHeaders(guarded.headersOf(expected), headers);
    made.addHeaders(accepted.besides(headers, guarded), headers);
    send(headers, body, request, response);
  }

  /**
   * Adds header lines to a response that is sent as the application made it.
   *
   * @param further by names that it does not have
   */
  void add(
      Map<String, List<String>> further,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    container.add(further);
  }

  /** Whether the application wrote a body, as opposed to asking for one of Gatehouse's. */
  static boolean hasOwnBody(ContainerResponseContext response) {
    return response.hasEntity() && !(response.getEntity() instanceof ApplicationDenialBody);
  }

  /**
   * Sends a response.
   *
   * @param headers all that it is to have, changed here
   * @param body null where the application has written one
   */
  void send(
      MultivaluedMap<String, Object> headers,
      DenialBodies.@Nullable Body body,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    if (body != null) {
      headers.putSingle(HttpHeaders.CONTENT_TYPE, body.mediaType());
    }
    MultivaluedMap<String, Object> own = response.getHeaders();
    boolean whole = isOverwritten(request) || response.hasEntity() || isChanged(own, headers);
    if (body == null || !whole) {
      own.keySet().forEach(headers::remove);
    }
    if (!container.challenges().isEmpty()) {
      headers.putIfAbsent(HttpHeaders.WWW_AUTHENTICATE, List.of());
    }
    boolean written =
        body != null && whole
            ? container.send(response.getStatus(), headers, body.bytes())
            : container.write(headers, body == null ? null : body.bytes());
    if (!written && !container.isSent() && !response.hasEntity()) {
      // No container shows its response, as in another thread on CXF: there is nothing else.
      own.putAll(headers);
      if (body != null) {
        response.setEntity(body.bytes(), NO_ANNOTATIONS, body.mediaType());
      }
    }
  }

  /** Whether the runtime does not add to the container's response, but makes an empty one of it. */
  private static boolean isOverwritten(ContainerRequestContext request) {
    return request.getClass().getName().startsWith("org.apache.cxf.");
  }

  /** Whether something that the application wrote is not to go out: the runtime would add it. */
  private static boolean isChanged(
      MultivaluedMap<String, Object> own, MultivaluedMap<String, Object> headers) {
    return own.entrySet().stream()
        .anyMatch(header -> !header.getValue().equals(headers.get(header.getKey())));
  }
}
