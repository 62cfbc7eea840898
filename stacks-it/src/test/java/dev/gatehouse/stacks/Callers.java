package dev.gatehouse.stacks;

import dev.gatehouse.DenialListener;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Alice, in the role user, and bob, in the roles user and admin; each password ends in -pw. */
public final class Callers {

  /** For requests without credentials. */
  public static final String NOBODY = null;

  /** Alice's credentials. */
  public static final String ALICE = basic("alice", "alice-pw");

  /** Bob's credentials. */
  public static final String BOB = basic("bob", "bob-pw");

  /** The realm that the shop's challenges name. */
  public static final String REALM = "shop";

  /** What a 401 says where Basic is known to be accepted. */
  public static final String BASIC = "Basic realm=\"shop\", charset=\"UTF-8\"";

  private Callers() {}

  /** A value of Authorization. */
  public static String basic(String userId, String password) {
    byte[] bytes = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  /** Gatehouse as the README shows it: with an authenticator of its own. */
  public static GatehouseFeature withAuthenticator() {
    return settings().build();
  }

  /** The same, with a listener of its own. */
  public static GatehouseFeature withAuthenticator(DenialListener listener) {
    return settings().listener(listener).build();
  }

  private static GatehouseFeature.Builder settings() {
    return GatehouseFeature.builder()
        .realm(REALM)
        .authenticator(new BasicAuthenticator(Callers::validate));
  }

  private static Optional<Caller> validate(String userId, String password) {
    return named(userId).filter(caller -> password.equals(userId + "-pw"));
  }

  private static Optional<Caller> named(String userId) {
    return switch (userId) {
      case "alice" -> Optional.of(Caller.of(userId, "user"));
      case "bob" -> Optional.of(Caller.of(userId, "user", "admin"));
      default -> Optional.empty();
    };
  }
}
