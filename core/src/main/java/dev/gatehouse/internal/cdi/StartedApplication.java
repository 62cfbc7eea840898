package dev.gatehouse.internal.cdi;

import dev.gatehouse.AccessTable;
import dev.gatehouse.Unannotated;
import dev.gatehouse.http.Challenge;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A REST application that Gatehouse guards, and that has started or is about to. Immutable.
 *
 * @param table of who may call what; complete once REST has started, so not to be asked before
 * @param scanned the classes that the servlet container has found around it
 * @param unannotated what happens to endpoints without an annotation
 * @param challenges of its 401, as far as they are certain
 * @param ownBodies whether the application writes the bodies of its denials itself
 */
public record StartedApplication(
    Supplier<AccessTable> table,
    Set<Class<?>> scanned,
    Unannotated unannotated,
    List<Challenge> challenges,
    boolean ownBodies) {

  public StartedApplication {
    scanned = Set.copyOf(scanned);
    challenges = List.copyOf(challenges);
  }
}
