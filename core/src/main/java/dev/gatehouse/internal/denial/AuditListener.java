package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.text.LogText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the audit line; see {@link Setting#AUDIT}. */
final class AuditListener implements DenialListener {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse.audit");

  /** W3C Trace Context, section 3.2: later versions may add to it, and all zeros are no id. */
  private static final Pattern TRACE_PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

  private static final int LENGTH_OF_VERSION_0 = 55;

  private final @Nullable String correlationHeader;

  /**
   * Creates it.
   *
   * @param correlationHeader the header whose value is logged, or null for the trace context's
   */
  AuditListener(@Nullable String correlationHeader) {
    this.correlationHeader = correlationHeader;
  }

  @Override
  public void denied(Denial denial, DeniedRequest request) {
    if (!isLogged(denial)) {
      return;
    }
    LOGGER.log(Level.INFO, line(denial, "", request));
    if (isForLackOfAccess(denial)
        && LOGGER.isLoggable(Level.DEBUG)
        && request instanceof RestDeniedRequest asked) {
      asked
          .lacking()
          .ifPresent(lacking -> LOGGER.log(Level.DEBUG, line(denial, " " + lacking, request)));
    }
  }

  @Override
  public void replaced(Denial denial, int status, DeniedRequest request) {
    if (isLogged(denial)) {
      LOGGER.log(Level.INFO, line(denial, " sent=" + status, request));
    }
  }

  /**
   * An unavailable check is logged where it failed, with its cause: it is an error, not a denial.
   */
  private static boolean isLogged(Denial denial) {
    return denial.reason() != DenialReason.CHECK_UNAVAILABLE && LOGGER.isLoggable(Level.INFO);
  }

  private static boolean isForLackOfAccess(Denial denial) {
    return denial.reason() == DenialReason.ROLE_MISSING
        || denial.reason() == DenialReason.SCOPE_MISSING;
  }

  private String line(Denial denial, String further, DeniedRequest request) {
    StringBuilder line = new StringBuilder(120);
    line.append(denial.status() == 403 ? "authz_fail" : "authn_login_fail");
    line.append(':').append(LogText.escape(request.caller().orElse("-"))).append(',');
    line.append(LogText.escape(request.method()))
        .append(' ')
        .append(LogText.escape(request.path()));
    line.append(" status=")
        .append(denial.status())
        .append(" reason=")
        .append(denial.reason().code())
        .append(further);
    correlation(request).ifPresent(line::append);
    return line.toString();
  }

  private Optional<String> correlation(DeniedRequest request) {
    Optional<String> named =
        correlationHeader == null ? Optional.empty() : request.header(correlationHeader);
    return named.isPresent()
        ? named.map(id -> " correlation=" + LogText.escape(id))
        : request.header("traceparent").flatMap(AuditListener::traceId).map(id -> " trace=" + id);
  }

  private static Optional<String> traceId(String traceParent) {
    var matcher = TRACE_PARENT.matcher(traceParent);
    boolean valid =
        matcher.matches()
            && (traceParent.length() == LENGTH_OF_VERSION_0 || !traceParent.startsWith("00"));
    return valid ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
