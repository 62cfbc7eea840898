package dev.gatehouse;

/**
 * Told of every refused request once, when that is decided and before the response is written; of
 * what the application refused by itself, once its response is there. A listener adds to the audit
 * line on the logger {@code dev.gatehouse.audit} and to other listeners.
 *
 * <p>Implementations are called by many threads at once, on the thread of the request: be quick. An
 * exception is logged and changes nothing for the client.
 */
@FunctionalInterface
public interface DenialListener {

  /**
   * A request was refused.
   *
   * @param denial what the client is told, as far as it is known by now; never null
   * @param request what was refused, never null
   */
  void denied(Denial denial, DeniedRequest request);

  /**
   * Another status is sent in place of a denial: an exception mapper or a response filter of the
   * application chose it. Called once at most, after {@link #denied}; does nothing by default. A
   * response filter that throws keeps this from being called.
   *
   * @param denial what the listener was told, never null
   * @param status the status that is sent instead
   * @param request what was refused, never null
   */
  default void replaced(Denial denial, int status, DeniedRequest request) {}
}
