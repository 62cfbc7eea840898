package dev.gatehouse.stacks.dropwizard.migration;

import io.dropwizard.auth.AuthenticationException;
import io.dropwizard.auth.Authenticator;
import io.dropwizard.auth.basic.BasicCredentials;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The application's own check, which stays as it is. */
public final class UserAuthenticator implements Authenticator<BasicCredentials, User> {

  private static final Map<String, User> USERS =
      Map.of(
          "alice-pw", new User("alice", Set.of("customer")),
          "bob-pw", new User("bob", Set.of("admin")));

  @Override
  public Optional<User> authenticate(BasicCredentials credentials) throws AuthenticationException {
    if (credentials.getUsername().equals("trouble")) {
      throw new AuthenticationException("The directory is down");
    }
    return Optional.ofNullable(USERS.get(credentials.getPassword()))
        .filter(user -> user.getName().equals(credentials.getUsername()));
  }
}
