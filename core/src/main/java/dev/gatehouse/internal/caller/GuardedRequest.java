package dev.gatehouse.internal.caller;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.http.Credentials;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the guard knows of one request: its credentials, why they made nobody known, the rule, what
 * was decided. It is kept with the request, under one key. Not thread-safe: one thread at a time
 * handles a request.
 */
public final class GuardedRequest {

  /** Where a request has it; a servlet container shows it as an attribute. */
  public static final String KEY = GuardedRequest.class.getName();

  private final boolean head;
  private final Authorization authorization;
  private @Nullable AnonymousBecause because;
  private @Nullable FailedCheck failedCheck;
  private @Nullable AccessRule rule;
  private @Nullable ServerCheck serverCheck;
  private List<String> mechanismChallenges = List.of();
  private @Nullable Denial denial;
  private boolean answeredByContainer;
  private boolean replaced;

  private GuardedRequest(boolean head, Authorization authorization) {
    this.head = head;
    this.authorization = authorization;
  }

  /**
   * Begins anew: a request that is forwarded still has what was known where it came from.
   *
   * @param head whether it is a HEAD, whatever the runtime calls it later
   */
  public static GuardedRequest begin(ContainerRequestContext request, boolean head) {
    GuardedRequest begun =
        new GuardedRequest(
            head, Authorization.of(request.getHeaders().get(HttpHeaders.AUTHORIZATION)));
    request.setProperty(KEY, begun);
    return begun;
  }

  /** What is known of a request; nothing yet where it was ended before it began. */
  public static GuardedRequest of(ContainerRequestContext request) {
    return request.getProperty(KEY) instanceof GuardedRequest known ? known : begin(request, false);
  }

  /** Whether it is a HEAD. */
  public boolean isHead() {
    return head;
  }

  public Authorization authorization() {
    return authorization;
  }

  /** The rule of its endpoint, or null while nobody has looked for it. */
  public @Nullable AccessRule rule() {
    return rule;
  }

  public void found(AccessRule ofEndpoint) {
    rule = ofEndpoint;
  }

  /** An authenticator has made nobody known of the credentials. */
  void becameNobody(AnonymousBecause reason) {
    because = reason;
  }

  /**
   * Why the caller is anonymous: what an authenticator has found, else what it means that the
   * server knows nobody.
   *
   * @param mayAccept whether a scheme is, or may be, accepted here
   */
  public AnonymousBecause because(Predicate<Credentials> mayAccept) {
    return because == null ? AnonymousBecause.byServer(authorization, mayAccept) : because;
  }

  /** Whether an authenticator has refused the credentials. */
  public boolean isRefused() {
    return because != null && because.isRefusal();
  }

  /** Header fields that an authenticator adds to the answer. */
  public void addHeaders(BiConsumer<String, String> response) {
    if (because != null) {
      because
          .headers()
          .forEach((name, lines) -> lines.forEach(line -> response.accept(name, line)));
    }
  }

  /**
   * Takes note of a check that failed, and logs it.
   *
   * @param what failed, and what becomes of the request
   * @throws VirtualMachineError that it is of, unless the check alone has used up the stack
   */
  public void checkFailed(Throwable cause, String what) {
    failedCheck = FailedCheck.of(cause, what);
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
