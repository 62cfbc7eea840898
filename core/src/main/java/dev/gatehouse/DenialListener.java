package dev.gatehouse;

/**
 * Told of every refused request once, before the response is written. Without a listener in the
 * settings there is one that writes an audit line to the logger {@code dev.gatehouse.audit}.
 *
 * <p>Implementations are called by many threads at once, on the thread of the request: be quick. An
 * exception is logged and changes nothing for the client.
 */
@FunctionalInterface
public interface DenialListener {

  /**
   * A request was refused.
   *
   * @param denial what the client is told, never null
   * @param request what was refused, never null
   */
  void denied(Denial denial, DeniedRequest request);

  /**
   * The default: one line per denial at INFO on the logger {@code dev.gatehouse.audit}, in the
   * words of the OWASP logging vocabulary, for example {@code authz_fail:alice,GET /api/orders/7
   * status=403 reason=role-missing}. Control characters are escaped; no credentials are ever
   * written.
   *
   * @return the listener, never null
   */
  static DenialListener audit() {
    return new AuditListener();
  }
}
