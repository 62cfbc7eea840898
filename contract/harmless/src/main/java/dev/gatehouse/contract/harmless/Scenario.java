package dev.gatehouse.contract.harmless;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users do, in order. */
final class Scenario {

  private final String name;
  private final List<Step> steps;
  private final boolean session;
  private final Map<ServerKind, NamedLimit> limits = new EnumMap<>(ServerKind.class);

  private Scenario(String name, List<Step> steps, boolean session) {
    this.name = name;
    this.steps = steps;
    this.session = session;
  }

  /** Each request is another user's. */
  static Scenario of(String name, Step... steps) {
    return new Scenario(name, List.of(steps), false);
  }

  /** All requests are one user's, whose browser keeps cookies. */
  static Scenario session(String name, Step... steps) {
    return new Scenario(name, List.of(steps), true);
  }

  Scenario notOn(NamedLimit limit, ServerKind... servers) {
    for (ServerKind server : servers) {
      limits.put(server, limit);
    }
    return this;
  }

  String name() {
    return name;
  }

  List<Step> steps() {
    return steps;
  }

  boolean isSession() {
    return session;
  }

  Optional<NamedLimit> limitOn(ServerKind server) {
    return Optional.ofNullable(limits.get(server));
  }
}
