package dev.gatehouse.example;

import dev.gatehouse.authentication.Caller;
import java.util.Map;
import java.util.Optional;

/** The callers that the service knows, in memory. Immutable and thread-safe. */
final class Callers {

  private record Account(Caller caller, PasswordHash password) {

    static Account of(String password, String name, String... roles) {
      return new Account(Caller.of(name, roles), PasswordHash.of(password));
    }
  }

  private final Map<String, Account> byUserId;
  private final PasswordHash ofNobody = PasswordHash.of("");

  private Callers(Map<String, Account> byUserId) {
    this.byUserId = Map.copyOf(byUserId);
  }

  /** The passwords are public, for everybody to try: they are here and in the README. */
  static Callers demo() {
    return new Callers(
        Map.of(
            "alice", Account.of("wonderland", "alice", "customer"),
            "bob", Account.of("builder", "bob", "customer", "admin")));
  }

  /** Whose user-id and password these are, or empty. */
  Optional<Caller> validate(String userId, String password) {
    Account account = byUserId.get(userId);
    if (account == null) {
      // As slow as a wrong password, or else the clock would tell which user-ids exist.
      ofNobody.matches(password);
      return Optional.empty();
    }
    return account.password().matches(password) ? Optional.of(account.caller()) : Optional.empty();
  }
}
