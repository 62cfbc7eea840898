package dev.gatehouse;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes the audit line; see {@link DenialListener#audit()}. */
final class AuditListener implements DenialListener {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse.audit");

  @Override
  public void denied(Denial denial, DeniedRequest request) {
    // An unavailable check is logged where it failed, with its cause: it is an error, not a denial.
    if (denial.reason() != DenialReason.CHECK_UNAVAILABLE && LOGGER.isLoggable(Level.INFO)) {
      LOGGER.log(Level.INFO, line(denial, request));
    }
  }

  static String line(Denial denial, DeniedRequest request) {
    StringBuilder line = new StringBuilder(120);
    line.append(denial.status() == 403 ? "authz_fail" : "authn_login_fail");
    line.append(':').append(LogText.escape(request.caller().orElse("-"))).append(',');
    line.append(LogText.escape(request.method()))
        .append(' ')
        .append(LogText.escape(request.path()));
    return line.append(" status=")
        .append(denial.status())
        .append(" reason=")
        .append(denial.reason().code())
        .toString();
  }
}
