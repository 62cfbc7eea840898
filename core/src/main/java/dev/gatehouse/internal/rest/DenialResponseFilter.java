package dev.gatehouse.internal.rest;

import dev.gatehouse.Denial;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.DenialResponses;
import dev.gatehouse.internal.denial.DenialWriter;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.OwnWords;
import dev.gatehouse.internal.denial.RestDeniedRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Providers;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one place where REST's denials get their headers and body: those that Gatehouse decided,
 * those that the application threw or returned, and those that somebody else's filter aborted with.
 * Any other answer gets what an authenticator has for a caller whom it accepted.
 */
final class DenialResponseFilter implements ContainerResponseFilter {

  private static final Annotation[] NO_ANNOTATIONS = {};

  private final LazyDenialWriter writer;
  private final Container container;
  private final ResponseRewriter rewriter;
  private final DenialRecords records;
  private final AcceptedHeaders accepted;
  private final SwallowedDenials swallowed = new SwallowedDenials();

  @Context @Nullable Providers providers;

  /**
   * Creates the filter.
   *
   * @param rewriter completes what the application may send to other clients too
   */
  DenialResponseFilter(LazyDenialWriter writer, Container container, ResponseRewriter rewriter) {
    this.writer = writer;
    this.container = container;
    this.rewriter = rewriter;
    this.records = new DenialRecords(writer, container);
    this.accepted = new AcceptedHeaders(container);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    DenialWriter made = writer.get();
    GuardedRequest guarded = GuardedRequest.of(request);
    if (guarded.isAnsweredByContainer() && response.getStatus() != 403) {
      return;
    }
    records.find(guarded, request, response);
    Denial refused = guarded.denial();
    if (refused == null) {
      addAccepted(guarded, request, response);
      swallowed.look(request, response.getStatus(), providers);
      return;
    }
    int status = response.getStatus();
    boolean asDecided = refused.status() == status;
    if (asDecided || DenialRecords.isDenial(status)) {
      Denial expected = asDecided ? refused : made.denials().byApplication(status, guarded.rule());
      complete(made, OwnWords.of(expected, response.getEntity()), guarded, request, response);
    } else {
      addAccepted(guarded, request, response);
    }
    if (!asDecided) {
      // The application chose another answer, say a 404 that hides the resource.
      records.replace(refused, status, guarded, request);
      swallowed.look(refused, status, providers);
    }
  }

  private void addAccepted(
      GuardedRequest guarded, ContainerRequestContext request, ContainerResponseContext response) {
    Map<String, List<String>> further = accepted.besides(response.getHeaders(), guarded, request);
    if (!further.isEmpty()) {
      rewriter.add(further, request, response);
    }
  }

  private void complete(
      DenialWriter made,
      Denial expected,
      GuardedRequest guarded,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    DeniedRequest denied = new RestDeniedRequest(request, guarded, made.nobody(), writer.scopes());
    List<String> byContainer = records.challengesOfContainer(guarded);
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (!DenialResponses.isMadeHere(headers)) {
      rewriter.rewrite(made, expected, byContainer, denied, request, response);
      return;
    }
    OwnWords.removeFallback(response.getEntity(), headers);
    if (ResponseRewriter.hasOwnBody(response)) {
      made.completeAround(expected, headers, byContainer);
    } else {
      DenialBodies.Body body = made.complete(expected, headers, byContainer, denied);
      response.setEntity(body.bytes(), NO_ANNOTATIONS, body.mediaType());
    }
    made.addHeaders(guarded.headersOf(expected), headers);
    made.addHeaders(accepted.besides(headers, guarded), headers);
    if (!container.challenges().isEmpty()) {
      replaceChallenges(headers);
    }
  }

  /** Runtimes add to what the container has put there, and a denial says it all. */
  private void replaceChallenges(MultivaluedMap<String, Object> headers) {
    MultivaluedMap<String, Object> challenges = new MultivaluedHashMap<>();
    List<Object> lines = headers.get(HttpHeaders.WWW_AUTHENTICATE);
    challenges.put(HttpHeaders.WWW_AUTHENTICATE, lines == null ? List.of() : lines);
    if (container.write(challenges, null)) {
      headers.remove(HttpHeaders.WWW_AUTHENTICATE);
    }
  }
}
