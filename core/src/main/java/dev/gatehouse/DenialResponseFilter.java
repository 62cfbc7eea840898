package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The one place where a denial gets its headers and its body: those that Gatehouse decided, those
 * that the application threw or returned, and those that somebody else's filter aborted with.
 */
final class DenialResponseFilter implements ContainerResponseFilter {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");
  private static final Annotation[] NO_ANNOTATIONS = {};
  private static final String EXPOSE = "Access-Control-Expose-Headers";
  private static final String X_CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";

  private final Denials denials;
  private final DenialBodies bodies;
  private final List<DenialListener> listeners;
  private final Predicate<Principal> nobody;
  private final boolean exposeChallenge;

  DenialResponseFilter(Denials denials, DenialBodies bodies, Gatehouse settings) {
    this.denials = denials;
    this.bodies = bodies;
    this.listeners = settings.listeners();
    this.nobody = settings.anonymous();
    this.exposeChallenge = settings.get(Setting.EXPOSE_CHALLENGE, false);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Denial refused = Refused.of(request);
    int status = response.getStatus();
    boolean asDecided = refused != null && refused.status() == status;
    if (!asDecided && status != 401 && status != 403) {
      if (refused != null) {
        // The application's own mapper chose another answer, say a 404 that hides the resource.
        tell(refused, new RestDeniedRequest(request, nobody));
      }
      return;
    }
    complete(asDecided ? refused : denials.byApplication(status), request, response);
  }

  private void complete(
      Denial expected, ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    Denial denial = expected.with(challenges(headers, expected));
    DeniedRequest denied = new RestDeniedRequest(request, nobody);
    writeChallenges(denial, headers);
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    if (!response.hasEntity()) {
      writeBody(bodies.of(denial, request, denied), response);
    }
    tell(denial, denied);
  }

  /** The challenges that the response has by now, or else the expected ones. */
  private List<Challenge> challenges(MultivaluedMap<String, Object> headers, Denial expected) {
    List<Object> lines = headers.get(HttpHeaders.WWW_AUTHENTICATE);
    if (lines == null || lines.isEmpty() || isSame(lines, expected.challenges())) {
      return expected.challenges();
    }
    List<Challenge> challenges = new ArrayList<>();
    for (Object line : lines) {
      try {
        for (Challenge challenge : Challenges.parse(String.valueOf(line))) {
          Challenge completed = denials.complete(challenge);
          if (!challenges.contains(completed)) {
            challenges.add(completed);
          }
        }
      } catch (IllegalArgumentException e) {
        LOGGER.log(
            Level.WARNING,
            "A response with status "
                + expected.status()
                + " has a WWW-Authenticate header that is no challenge (RFC 9110, section 11.6.1)"
                + " and is left out: "
                + e.getMessage()
                + ". The first argument of NotAuthorizedException is a challenge, not a message;"
                + " write for example new NotAuthorizedException(\"Bearer realm=\\\"app\\\"\")");
      }
    }
    return challenges.isEmpty() ? expected.challenges() : challenges;
  }

  private static boolean isSame(List<Object> lines, List<Challenge> challenges) {
    if (lines.size() != challenges.size()) {
      return false;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!challenges.get(i).toString().equals(lines.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void writeChallenges(Denial denial, MultivaluedMap<String, Object> headers) {
    if (denial.challenges().isEmpty()) {
      headers.remove(HttpHeaders.WWW_AUTHENTICATE);
      return;
    }
    List<Object> lines = new ArrayList<>(denial.challenges().size());
    for (Challenge challenge : denial.challenges()) {
      lines.add(challenge.toString());
    }
    headers.put(HttpHeaders.WWW_AUTHENTICATE, lines);
    if (exposeChallenge) {
      addToken(headers, EXPOSE, HttpHeaders.WWW_AUTHENTICATE);
    }
  }

  private static void writeBody(DenialBodies.Body body, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    // They spoke of the body that is not there.
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    headers.remove(HttpHeaders.CONTENT_ENCODING);
    headers.remove(HttpHeaders.ETAG);
    headers.remove(HttpHeaders.LAST_MODIFIED);
    response.setEntity(body.bytes(), NO_ANNOTATIONS, body.mediaType());
    headers.putSingle(X_CONTENT_TYPE_OPTIONS, "nosniff");
    if (body.language() != null) {
      headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, body.language());
    }
    if (body.negotiated()) {
      addToken(headers, HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }

  /** Adds a member to a header that is a list, unless it has it or "*" already. */
  private static void addToken(MultivaluedMap<String, Object> headers, String name, String token) {
    List<Object> values = headers.get(name);
    if (values != null) {
      for (Object value : values) {
        for (String member : String.valueOf(value).split(",")) {
          if (member.trim().equalsIgnoreCase(token)
              || (member.trim().equals("*") && name.equals(HttpHeaders.VARY))) {
            return;
          }
        }
      }
    }
    headers.add(name, token);
  }

  private void tell(Denial denial, DeniedRequest denied) {
    for (DenialListener listener : listeners) {
      try {
        listener.denied(denial, denied);
      } catch (Exception | LinkageError e) {
        LOGGER.log(
            Level.ERROR,
            listener.getClass().getName() + " failed; the client's response is not touched",
            e);
      }
    }
  }
}
