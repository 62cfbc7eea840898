package dev.gatehouse.stacks.troubleshooting;

import dev.gatehouse.jwt.Dpop;
import dev.gatehouse.jwt.JwtAuthenticator;
import dev.gatehouse.stacks.ReadLog;
import java.util.List;
import java.util.logging.Level;

/** Messages about tokens. */
final class Tokens {

  /** Long enough, and of no use to anybody. */
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  private Tokens() {}

  /** What is no warning, since one node may be all there is. */
  static List<String> dpopOnOneNode() {
    try (ReadLog log = new ReadLog(Level.INFO)) {
      JwtAuthenticator.builder()
          .secret(SECRET)
          .issuer("https://login.example.com")
          .audiences("orders")
          .dpop(Dpop.builder().nonces().build())
          .build();
      return log.lines();
    }
  }
}
