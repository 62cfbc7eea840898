package dev.gatehouse.jwt.internal;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which algorithms a signature may have (RFC 7518, section 3.1; RFC 8725, section 3.2). */
public final class Algorithms {

  /** By a key that everybody may know. */
  public static final Set<JWSAlgorithm> OF_PUBLIC_KEYS =
      ordered(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /** By a secret that issuer and server share. */
  public static final Set<JWSAlgorithm> OF_SECRETS =
      ordered(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512);

  private Algorithms() {}

  private static Set<JWSAlgorithm> ordered(JWSAlgorithm... algorithms) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(algorithms)));
  }

  /**
   * Some of those that are possible with the keys.
   *
   * @throws IllegalArgumentException if another one is among them, or there is none
   */
  public static Set<JWSAlgorithm> of(List<String> names, Set<JWSAlgorithm> possible) {
    Set<JWSAlgorithm> chosen =
        names.stream().map(JWSAlgorithm::new).collect(Collectors.toCollection(LinkedHashSet::new));
    if (chosen.isEmpty() || !possible.containsAll(chosen)) {
      throw new IllegalArgumentException(
          Guide.TOKEN_KEYS.after(
              "An algorithm is not possible with these keys, or none is named: choose among "
                  + possible.stream().map(Algorithm::getName).collect(Collectors.joining(", "))
                  + (possible == OF_PUBLIC_KEYS
                      ? "; those of a shared secret (HS256) never with public keys, which anybody"
                          + " could sign with then (RFC 8725, section 2.1), and none never"
                      : "")));
    }
    return chosen;
  }
}
