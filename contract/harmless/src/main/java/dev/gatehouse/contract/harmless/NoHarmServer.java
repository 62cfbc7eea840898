package dev.gatehouse.contract.harmless;

import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A running server with both copies of all applications. */
public interface NoHarmServer {

  ServerKind kind();

  /** Where it answers, without a slash at its end. */
  URI root();

  /** What the log says of a copy that did not start, whose context root is the first group. */
  Pattern failure();

  /** The context roots of the copies that the server's log says did not start. */
  default Set<String> failedToStart() {
    return failure()
        .matcher(log())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** All that it has logged. */
  String log();
}
