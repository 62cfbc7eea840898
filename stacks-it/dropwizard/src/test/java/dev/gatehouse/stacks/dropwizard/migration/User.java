package dev.gatehouse.stacks.dropwizard.migration;

import java.security.Principal;
import java.util.Set;

/** The application's own user, whom resource methods ask for by {@code @Auth}. */
public record User(String name, Set<String> roles) implements Principal {

  @Override
  public String getName() {
    return name;
  }
}
