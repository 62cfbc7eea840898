package dev.gatehouse.contract.harmless;

import java.net.URI;
import java.util.Set;

/** A running server with both copies of all applications. */
public interface NoHarmServer {

  ServerKind kind();

  /** Where it answers, without a slash at its end. */
  URI root();

  /** The context roots of the copies that the server's log says did not start. */
  Set<String> failedToStart();

  /** All that it has logged. */
  String log();
}
