package dev.gatehouse.testkit;

import dev.gatehouse.AccessTable.Endpoint;

/** What is known of the last request, besides its answer. */
interface Witness {

  /** Of an application that runs elsewhere nothing is. */
  Witness NONE =
      new Witness() {
        @Override
        public boolean wentElsewhere(Endpoint endpoint) {
          return false;
        }

        @Override
        public Throwable failure() {
          return null;
        }
      };

  /**
   * Whether the last request is known to have come to another endpoint than this one, whose path or
   * media types are alike. Asked once after each request.
   */
  boolean wentElsewhere(Endpoint endpoint);

  /** What the last request failed of, or null. Asked once after each request. */
  Throwable failure();
}
