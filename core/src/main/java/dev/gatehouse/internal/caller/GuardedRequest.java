package dev.gatehouse.internal.caller;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the guard knows of one request: its credentials, why they made nobody known, the rule, what
 * was decided. It is kept with the request, under one key. Not thread-safe: one thread at a time
 * handles a request.
 */
public final class GuardedRequest {

  /** Where a request has it; a servlet container shows it as an attribute. */
  public static final String KEY = GuardedRequest.class.getName();

  private final UriInfo uri;
  private final @Nullable GuardedRequest from;
  private final boolean head;
  private @Nullable Authorization authorization;
  private @Nullable AnonymousBecause because;
  private Map<String, List<String>> acceptedHeaders = Map.of();
  private @Nullable FailedCheck failedCheck;
  private @Nullable AccessRule rule;
  private @Nullable UriInfo ruleOf;
  private List<String> templates = List.of();
  private @Nullable ServerCheck serverCheck;
  private List<String> mechanismChallenges = List.of();
  private @Nullable Denial denial;
  private boolean answeredByContainer;
  private boolean replaced;

  private GuardedRequest(UriInfo uri, @Nullable GuardedRequest from, boolean head) {
    this.uri = uri;
    this.from = from;
    this.head = head;
  }

  /**
   * Begins anew: a request that is forwarded still has what was known where it came from. Whoever
   * has forwarded it may go on afterwards, and then finds what was known before.
   *
   * @param head whether it is a HEAD, whatever the runtime calls it later
   */
  public static GuardedRequest begin(ContainerRequestContext request, boolean head) {
    UriInfo uri = request.getUriInfo();
    GuardedRequest from = request.getProperty(KEY) instanceof GuardedRequest known ? known : null;
    if (from != null && from.uri == uri) {
      // No other dispatch, but this one once more.
      from = from.from;
    }
    GuardedRequest begun = new GuardedRequest(uri, from, head);
    request.setProperty(KEY, begun);
    return begun;
  }

  /** What is known of a request; nothing yet where it was ended before it began. */
  public static GuardedRequest of(ContainerRequestContext request) {
    if (!(request.getProperty(KEY) instanceof GuardedRequest latest)) {
      return begin(request, false);
    }
    // Whatever is forwarded shares the attributes of a servlet request, and has a UriInfo of its
    // own. CXF makes another one for each call: there the latest has to do.
    UriInfo current = request.getUriInfo();
    for (GuardedRequest known = latest; known != null; known = known.from) {
      if (known.uri == current) {
        if (known != latest) {
          request.setProperty(KEY, known);
        }
        return known;
      }
    }
    return latest;
  }

  /** Whether it is a HEAD. */
  public boolean isHead() {
    return head;
  }

  /** The lines as they are now, read once: a filter of the application may have put them there. */
  public Authorization authorization(ContainerRequestContext request) {
    List<String> lines = lines(request);
    if (authorization == null || !authorization.isOf(lines)) {
      authorization = Authorization.of(lines);
    }
    return authorization;
  }

  /** Whether several lines came, where nobody needs to read any. */
  public static boolean isAmbiguous(ContainerRequestContext request) {
    List<String> lines = lines(request);
    return lines != null && lines.size() > 1;
  }

  private static @Nullable List<String> lines(ContainerRequestContext request) {
    return request.getHeaders().get(HttpHeaders.AUTHORIZATION);
  }

  /** The rule of its endpoint, or null while nobody has looked for it. */
  public @Nullable AccessRule rule() {
    return rule;
  }

  /**
   * The rule of its endpoint, or null while nobody has looked for it.
   *
   * @param matched what this very request has matched, and not one that it was forwarded to
   */
  public @Nullable AccessRule ruleFor(UriInfo matched) {
    return ruleOf == matched ? rule : null;
  }

  public void found(AccessRule ofEndpoint, UriInfo matched) {
    rule = ofEndpoint;
    ruleOf = matched;
  }

  /** The templates of the paths that lead to its endpoint, as far as they are known. */
  public List<String> templates() {
    return templates;
  }

  /** It has matched an endpoint that these templates lead to. */
  public void matched(List<String> templatesOfEndpoint) {
    templates = templatesOfEndpoint;
  }

  /** An authenticator has made nobody known of the credentials. */
  void becameNobody(AnonymousBecause reason) {
    because = reason;
  }

  /** An authenticator has accepted the credentials, and has these lines for the answer. */
  void becameKnown(Map<String, List<String>> headers) {
    acceptedHeaders = headers;
  }

  /** The header fields that an authenticator has for the answer to what it accepted. */
  public Map<String, List<String>> acceptedHeaders() {
    return acceptedHeaders;
  }

  /**
   * Why the caller is anonymous: what an authenticator has found, else what it means that the
   * server knows nobody.
   *
   * @param refused what is known of credentials that the server refused
   */
  public AnonymousBecause because(ContainerRequestContext request, RefusedCredentials refused) {
    return because == null ? AnonymousBecause.byServer(authorization(request), refused) : because;
  }

  /** Whether an authenticator has refused the credentials. */
  public boolean isRefused() {
    return because != null && because.isRefusal();
  }

  /** The header fields that an authenticator has for the 401 to what it refused. */
  public Map<String, List<String>> headersOf(Denial told) {
    return because != null && told.status() == 401 && told.reason() == because.reason()
        ? because.headers()
        : Map.of();
  }

  /**
   * Takes note of a check that failed, and logs it.
   *
   * @param what failed, and what becomes of the request
   * @param log of the application
   * @throws VirtualMachineError that it is of, unless the check alone has used up the stack
   */
  public void checkFailed(Throwable cause, String what, FailureLog log) {
    failedCheck = FailedCheck.of(cause, what, log);
  }

  /** The check that failed, or null. */
  public @Nullable FailedCheck failedCheck() {
    return failedCheck;
  }

  /** The server's check that it is on its way to, or null. */
  public @Nullable ServerCheck serverCheck() {
    return serverCheck;
  }

  /**
   * It is on its way to a server's check.
   *
   * @param check null where it is through
   */
  public void awaits(@Nullable ServerCheck check) {
    serverCheck = check;
  }

  /** The challenges of the container's mechanism, where that was asked; empty otherwise. */
  public List<String> mechanismChallenges() {
    return mechanismChallenges;
  }

  public void challengedByMechanism(List<String> lines) {
    mechanismChallenges = lines;
  }

  /** What was refused, or null. */
  public @Nullable Denial denial() {
    return denial;
  }

  public void refused(Denial decided) {
    denial = decided;
  }

  /** Whether the container answers, by a dialog for example: nothing is completed then. */
  public boolean isAnsweredByContainer() {
    return answeredByContainer;
  }

  public void answeredByContainer() {
    answeredByContainer = true;
  }

  /** Whether this is the first to know that another status is sent than the denial's. */
  public boolean replaced() {
    boolean first = !replaced;
    replaced = true;
    return first;
  }
}
