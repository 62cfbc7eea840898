package dev.gatehouse.contract.harmless.requests;

import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users do, in order. */
public final class Scenario {

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
  public static Scenario of(String name, Step... steps) {
    return new Scenario(name, List.of(steps), false);
  }

  /** All requests are one user's, whose browser keeps cookies. */
  public static Scenario session(String name, Step... steps) {
    return new Scenario(name, List.of(steps), true);
  }

  public Scenario notOn(NamedLimit limit, ServerKind... servers) {
    for (ServerKind server : servers) {
      limits.put(server, limit);
    }
    return this;
  }

  public String name() {
    return name;
  }

  public List<Step> steps() {
    return steps;
  }

  public boolean isSession() {
    return session;
  }

  public Optional<NamedLimit> limitOn(ServerKind server) {
    return Optional.ofNullable(limits.get(server));
  }
}
