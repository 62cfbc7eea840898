package dev.gatehouse.jwt.internal.dpop;

import static dev.gatehouse.jwt.internal.dpop.Refusals.accepted;
import static dev.gatehouse.jwt.internal.dpop.Refusals.refused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.authentication.AuthenticationResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A binding that asks for nonces (RFC 9449, section 9; D-04)")
class DpopNonceTest {

  private static final Instant NOW = Instant.now();
  private static final String USE = "The DPoP proof needs the nonce of this response";

  private final DpopClient client = new DpopClient();
  private final Nonces nonces = at(NOW, 1);
  private final DpopBinding binding = node(nonces);

  private static Nonces at(Instant time, int key) {
    return new Nonces(NoncesTest.key(key), Clock.fixed(time, ZoneOffset.UTC));
  }

  private static DpopBinding node(Nonces nonces) {
    DpopSettings settings = Bindings.withNonces();
    return new DpopBinding(settings, Bindings.memory(settings), nonces);
  }

  private AuthenticationResult answer(String nonce) {
    String proof = client.proof("GET", DpopClient.URI_OF_ORDERS, DpopClient.TOKEN, nonce);
    return binding.check(
        SentRequest.of("DPoP", proof), DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED);
  }

  @Test
  void givesOneToAClientThatHasNone() {
    AuthenticationResult answer = answer(null);
    assertThat(answer, is(refused("use_dpop_nonce", USE, nonces.current())));
    assertThat(answer(answer.headers().get("DPoP-Nonce").get(0)), is(accepted()));
  }

  @Test
  void takesOneOfAnotherNodeWithTheSameKey() {
    assertThat(answer(at(NOW, 1).current()), is(accepted()));
    assertThat(answer(at(NOW.plus(Nonces.WINDOW), 1).current()), is(accepted()));
  }

  @Test
  @DisplayName(
      "gives the next one with what it accepts, where the proof's is about to run out (8.2)")
  void renewsOneThatIsAboutToRunOut() {
    AuthenticationResult answer = answer(at(NOW.minus(Nonces.WINDOW), 1).current());

    assertThat(answer, is(accepted(nonces.current())));
    assertThat(answer.caller(), is(Refusals.ACCEPTED.caller()));
    assertThat(answer(answer.headers().get("DPoP-Nonce").get(0)), is(accepted()));
  }

  @Test
  void replacesOneThatIsOld() {
    String old = at(NOW.minus(Nonces.WINDOW.multipliedBy(2)), 1).current();
    assertThat(answer(old), is(refused("use_dpop_nonce", USE, nonces.current())));
  }

  @Test
  void replacesOneOfAnotherKey() {
    assertThat(answer(at(NOW, 2).current()), is(refused("use_dpop_nonce", USE, nonces.current())));
  }

  @Test
  void replacesOneThatIsNoText() {
    for (Object nonce : new Object[] {5, "", " ", true}) {
      String proof = client.proofWithClaims(claims -> claims.claim("nonce", nonce));
      assertThat(
          binding.check(
              SentRequest.of("DPoP", proof), DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED),
          is(refused("use_dpop_nonce", USE, nonces.current())));
    }
  }

  @Test
  @DisplayName("gives one with each refusal of a proof, so that the next one is right (8.2)")
  void givesOneWithEachRefusal() {
    assertThat(
        binding.check(SentRequest.of("DPoP"), DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED),
        is(
            refused(
                "invalid_dpop_proof",
                "A request needs exactly one DPoP header field with one proof",
                nonces.current())));
    String other =
        new DpopClient().proof("GET", DpopClient.URI_OF_ORDERS, DpopClient.TOKEN, nonces.current());
    assertThat(
        binding.check(
            SentRequest.of("DPoP", other), DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED),
        is(
            refused(
                null,
                "The access token is bound to another key than the DPoP proof has",
                nonces.current())));
  }

  @Test
  void checksTheRestOfTheProofAsWell() {
    String proof =
        client.proof("POST", DpopClient.URI_OF_ORDERS, DpopClient.TOKEN, nonces.current());
    assertThat(
        binding.check(
            SentRequest.of("DPoP", proof), DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED),
        is(
            refused(
                "invalid_dpop_proof", "The DPoP proof is for another method", nonces.current())));
  }
}
