package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.jwt.internal.dpop.OldNonce;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The answers to the letter, where DPoP is set otherwise. */
@DisplayName("On Jersey, a token that is bound to a key, as the settings have it,")
class DpopSettingsOnJerseyTest extends DpopJersey {

  @Test
  @DisplayName("gets one nonce, by which the next proof is good (D-04)")
  void getsANonce() throws IOException {
    restart(dpop().nonces());
    String answer = get(bound(proof()));
    String nonce = nonceOf(answer);
    String description = "The DPoP proof needs the nonce of this response";
    assertThat(
        answer,
        is(refused("DPoP-Nonce: " + nonce + "\n", BEARER, dpop("use_dpop_nonce", description))));
    assertThat(get(bound(proof("GET", server.uri(), token, nonce))).substring(0, 3), is("200"));
    String again = get(bound(proof("GET", server.uri(), token, "stale")));
    assertThat(
        again,
        is(
            refused(
                "DPoP-Nonce: " + nonceOf(again) + "\n",
                BEARER,
                dpop("use_dpop_nonce", description))));
  }

  @Test
  @DisplayName("gets the next nonce where its own is about to run out, with what is served (D-04)")
  void getsTheNextNonceInTime() throws IOException {
    byte[] key = new byte[32];
    key[0] = 7;
    restart(dpop().nonces(key));
    String answer = get(bound(proof("GET", server.uri(), token, OldNonce.by(key))));
    String nonce = nonceOf(answer);
    String plain = "Content-Length: 8\nContent-Type: text/plain\n";
    assertThat(
        answer,
        is("200\nCache-Control: no-store\n" + plain + "DPoP-Nonce: " + nonce + "\n\nfor DPOP"));
    assertThat(
        get(bound(proof("GET", server.uri(), token, nonce))), is("200\n" + plain + "\nfor DPOP"));

    String refused =
        server.send("POST", "/orders", bound(proof("POST", server.uri(), token, OldNonce.by(key))));
    assertThat(
        refused,
        is(
            Denials.answer(
                403,
                "Forbidden",
                "The caller is authenticated and may not use this resource. Do not send the request"
                    + " again: ask whoever runs this service for access.",
                "role-missing",
                "DPoP-Nonce: " + nonceOf(refused) + "\n")));
  }

  private static String nonceOf(String answer) {
    Matcher line = Pattern.compile("DPoP-Nonce: ([A-Za-z0-9_-]{43})\n").matcher(answer);
    assertThat(line.find(), is(true));
    return line.group(1);
  }

  @Test
  void isTheOnlyOneThatIsTakenWhereItIsRequired() throws IOException {
    restart(dpop().required());
    assertThat(
        get("Authorization: Bearer " + token(null, Issuer.claims())),
        is(
            Denials.answer(
                401,
                "Unauthorized",
                "The authentication scheme of the Authorization header is not accepted here. Send"
                    + " credentials in a scheme that the WWW-Authenticate header of this response"
                    + " names.",
                "credentials-unsupported",
                "",
                DPOP)));
    assertThat(get(bound(proof())).substring(0, 3), is("200"));
  }

  @Test
  void isProvenForWhatClientsCallThisServer() throws IOException {
    restart(dpop().publicUri(URI.create("https://api.example")));
    String outside = proof("GET", "https://api.example/orders", token, null);
    assertThat(get(bound(outside)).substring(0, 3), is("200"));
    assertThat(get(bound(proof())), is(refusedProof("The DPoP proof is for another URI")));
  }

  @Test
  void isNotServedWhereUsedProofsCannotBeLookedUp() throws IOException {
    Caching.getCachingProvider()
        .getCacheManager()
        .createCache(
            "numbers", new MutableConfiguration<String, Long>().setTypes(String.class, Long.class));
    restart(dpop().replayCache("numbers"));
    String answer = get(bound(proof()));
    assertThat(answer.substring(0, 3), is("503"));
    assertThat(answer, containsString("\"reason\":\"check-unavailable\""));
    assertThat(answer, not(containsString("WWW-Authenticate")));
  }
}
