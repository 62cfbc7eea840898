package dev.gatehouse.stacks.jersey.migration;

import dev.gatehouse.authentication.Caller;
import java.util.Map;
import java.util.Optional;

/** The application's own users; carol's password has a colon. */
final class Users {

  private static final Map<String, String> PASSWORDS =
      Map.of("alice", "wonderland", "bob", "builder", "carol", "a:b");

  private Users() {}

  static boolean accept(String name, String password) {
    return password.equals(PASSWORDS.get(name));
  }

  static String role(String name) {
    return name.equals("bob") ? "admin" : "customer";
  }

  /** The same as an authenticator asks for it. */
  static Optional<Caller> find(String name, String password) {
    return accept(name, password) ? Optional.of(Caller.of(name, role(name))) : Optional.empty();
  }
}
