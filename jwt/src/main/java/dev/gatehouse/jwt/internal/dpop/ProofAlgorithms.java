package dev.gatehouse.jwt.internal.dpop;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jca.JCASupport;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The algorithms by which a proof may be signed: those that Nimbus checks proofs by. */
public final class ProofAlgorithms {

  /** Without RSA's older padding, which FAPI 2.0 forbids as well. */
  public static final List<String> USUAL =
      List.of("ES256", "ES384", "ES512", "PS256", "PS384", "PS512");

  private ProofAlgorithms() {}

  /**
   * Reads their names.
   *
   * @return in the same order, at least one
   * @throws IllegalArgumentException if there is none, or one that cannot be allowed
   */
  public static Set<JWSAlgorithm> of(List<String> names) {
    Set<JWSAlgorithm> algorithms = new LinkedHashSet<>();
    for (String name : names) {
      JWSAlgorithm algorithm = JWSAlgorithm.parse(name);
      if (!isPossible(algorithm)) {
        throw new IllegalArgumentException(
            "A DPoP proof cannot be signed by one of the algorithms that are named: it must be a"
                + " digital signature by RSA or an elliptic curve that this Java has, for example"
                + " ES256 (RFC 9449, section 4.2)");
      }
      algorithms.add(algorithm);
    }
    if (algorithms.isEmpty()) {
      throw new IllegalArgumentException(
          "No algorithm for DPoP proofs is named, so that each would be refused; name at least"
              + " one, for example ES256");
    }
    return Collections.unmodifiableSet(algorithms);
  }

  /** The curve of ES256K has not been in Java since 16, and JCASupport does not look at it. */
  private static boolean isPossible(JWSAlgorithm algorithm) {
    boolean isSignature =
        JWSAlgorithm.Family.RSA.contains(algorithm) || JWSAlgorithm.Family.EC.contains(algorithm);
    return isSignature
        && !algorithm.equals(JWSAlgorithm.ES256K)
        && JCASupport.isSupported(algorithm);
  }
}
