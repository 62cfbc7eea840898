package dev.gatehouse.stacks.dropwizard.migration;

import io.dropwizard.auth.Authorizer;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Which roles a user has; with Gatehouse the caller has them. */
public final class UserAuthorizer implements Authorizer<User> {

  @Override
  public boolean authorize(User user, String role, ContainerRequestContext request) {
    return user.roles().contains(role);
  }
}
