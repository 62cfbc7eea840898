package dev.gatehouse.internal.servlet;

import dev.gatehouse.http.BasicCredentials;
import dev.gatehouse.internal.caller.Authorization;
import dev.gatehouse.internal.cdi.CdiLookup;
import dev.gatehouse.internal.cdi.MechanismBean;
import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.denial.ContainerAnswer;
import dev.gatehouse.internal.denial.WebApplication;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has a servlet container authenticate a caller, as its own check of the access annotations would:
 * mechanisms begin their dialog only when they are asked. Wherever that is possible the answer is
 * recorded, so that a denial is one of Gatehouse's with the mechanism's own challenge.
 */
final class ContainerAuthentication {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final @Nullable Mechanism ofDescriptor;
  private final @Nullable MechanismBean mechanism;
  private final boolean handsOnResponse;
  private final boolean authenticatesLate;

  /**
   * Looks up what is asked for each caller; not before the application has started.
   *
   * @param server what the servlet context says of it
   */
  ContainerAuthentication(WebApplication application, @Nullable String server) {
    String name = server == null ? "" : server;
    ofDescriptor = application.ofDescriptor();
    mechanism = isOpenLiberty(name) ? null : CdiLookup.mechanismBean();
    // Open Liberty always has a mechanism to ask; Tomcat needs to be told, and hands those of
    // Jakarta Security a response of its own.
    handsOnResponse =
        isOpenLiberty(name)
            || name.startsWith("Apache Tomcat")
                && mechanism == null
                && !application.mechanisms().isEmpty();
    // These look at Basic credentials only where a constraint stands.
    authenticatesLate = name.contains("Payara") || name.contains("GlassFish");
  }

  /**
   * Asks.
   *
   * @param dialog whether one may begin that cannot be taken back
   * @throws Exception where the check failed
   */
  ContainerAnswer ask(HttpServletRequest request, HttpServletResponse response, boolean dialog)
      throws Exception {
    if (response.isCommitted()) {
      return ContainerAnswer.NOTHING;
    }
    if (handsOnResponse) {
      RecordedResponse recorded = new RecordedResponse(response);
      return authenticate(request, recorded)
          ? accepted(recorded, response)
          : refused(recorded, request, response);
    }
    if (mechanism != null) {
      return ask(mechanism, request, response);
    }
    if (ofDescriptor != null && ofDescriptor.scheme().isEmpty()) {
      return dialog ? sendDialog(request, response) : ContainerAnswer.NOTHING;
    }
    if (ofDescriptor != null && authenticatesLate) {
      logIn(request);
    }
    return ContainerAnswer.NOTHING;
  }

  static boolean isOpenLiberty(@Nullable String server) {
    return server != null && server.contains("Liberty");
  }

  private static boolean authenticate(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    return request.authenticate(response) && request.getUserPrincipal() != null;
  }

  /** The server gives no recorder to its mechanism; the bean itself takes one. */
  private static ContainerAnswer ask(
      MechanismBean mechanism, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    RecordedResponse recorded = new RecordedResponse(response);
    // Who it would let in is for the container to make known.
    return mechanism.accepts(request, recorded) && authenticate(request, response)
        ? ContainerAnswer.NOTHING
        : refused(recorded, request, response);
  }

  /** A form, a certificate, a digest: nobody else can begin these, nor take back what they send. */
  private static ContainerAnswer sendDialog(
      HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      return !authenticate(request, response) && response.isCommitted()
          ? new ContainerAnswer(List.of(), ContainerAnswers.sent(response))
          : ContainerAnswer.NOTHING;
    } catch (ServletException refused) {
      // "The authentication failed and the caller is responsible for handling the error": Undertow
      // begins no dialog where no constraint stands.
      LOGGER.log(Level.DEBUG, "The server began no dialog", refused);
      return ContainerAnswer.NOTHING;
    }
  }

  private static void logIn(HttpServletRequest request) {
    Authorization authorization =
        Authorization.of(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)));
    if (!authorization.isAmbiguous() && authorization.credentials() != null) {
      BasicCredentials.of(authorization.credentials())
          .ifPresent(basic -> logIn(basic.userId(), basic.password(), request));
    }
  }

  private static void logIn(String userId, String password, HttpServletRequest request) {
    // Directories take a bind without a password for one by nobody, and let it pass (RFC 4513,
    // 5.1.2).
    if (userId.isEmpty() || password.isEmpty()) {
      return;
    }
    try {
      request.login(userId, password);
    } catch (ServletException refused) {
      LOGGER.log(Level.DEBUG, "The server refused the credentials", refused);
    }
  }

  /** What the mechanism says beside its yes, a last token for example, is for the client. */
  private static ContainerAnswer accepted(RecordedResponse recorded, HttpServletResponse response) {
    ServletHeaders.replace(recorded.headers(), response);
    return ContainerAnswer.NOTHING;
  }

  private static ContainerAnswer refused(
      RecordedResponse recorded, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = recorded.getStatus();
    boolean silent =
        recorded.body().length == 0
            && (status == HttpServletResponse.SC_OK
                || status == HttpServletResponse.SC_UNAUTHORIZED);
    if (!silent) {
      return new ContainerAnswer(
          List.of(), ContainerAnswers.of(recorded, request.getRequestURL().toString(), response));
    }
    List<String> challenges =
        recorded.headers().getOrDefault(HttpHeaders.WWW_AUTHENTICATE, List.of());
    recorded.headers().remove(HttpHeaders.WWW_AUTHENTICATE);
    recorded.headers().remove(HttpHeaders.CONTENT_TYPE);
    ServletHeaders.replace(recorded.headers(), response);
    return new ContainerAnswer(List.copyOf(challenges), null);
  }
}
