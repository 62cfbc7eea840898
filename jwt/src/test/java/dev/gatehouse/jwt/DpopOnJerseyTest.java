package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The answers to the letter, beside those that docs/token-answers has. */
@DisplayName("On Jersey, a token that is bound to a key")
class DpopOnJerseyTest extends DpopJersey {

  @Test
  void isServedWithAProof() throws IOException {
    String served = "200\nContent-Length: 8\nContent-Type: text/plain\n\nfor DPOP";
    assertThat(get("Authorization: DPoP " + token, "DPoP: " + proof()), is(served));
    assertThat(get("authorization: dpop " + token, "dpop: " + proof()), is(served));
    String query = server.send("GET", "/orders?page=2", bound(proof()));
    assertThat(query, is(served));
  }

  @Test
  @DisplayName("is refused as a bearer token, with the error on Bearer's line alone (D-05, D-06)")
  void isRefusedAsABearerToken() throws IOException {
    String answer =
        refused(
            "",
            BEARER
                + ", error=\"invalid_token\", error_description=\"The token is bound to a key and"
                + " is not accepted as a bearer token\"",
            DPOP);
    assertThat(get("Authorization: Bearer " + token), is(answer));
    assertThat(get("Authorization: bEARER " + token, "DPoP: " + proof()), is(answer));
  }

  @Test
  void isNotOneThatIsBoundToNothing() throws IOException {
    String unbound = token(null, Issuer.claims());
    secrets.add(unbound);
    assertThat(
        get("Authorization: Bearer " + unbound),
        is("200\nContent-Length: 10\nContent-Type: text/plain\n\nfor BEARER"));
    assertThat(
        get("Authorization: DPoP " + unbound, "DPoP: " + proof("GET", server.uri(), unbound, null)),
        is(
            refused(
                "",
                BEARER,
                dpop(
                    "invalid_token",
                    "The access token is not bound to a key and is not accepted by scheme DPoP"))));
  }

  @Test
  void needsExactlyOneProofInAnyCaseOfTheScheme() throws IOException {
    String answer = refusedProof("A request needs exactly one DPoP header field with one proof");
    for (String scheme : List.of("DPoP", "dpop", "DPOP")) {
      assertThat(get("Authorization: " + scheme + " " + token), is(answer));
    }
    assertThat(
        get("Authorization: DPoP " + token, "DPoP: " + proof(), "DPoP: " + proof()), is(answer));
    assertThat(
        get(bound(proof() + ", " + proof())),
        is(refusedProof("The DPoP proof cannot be read; see section 4.2 of RFC 9449")));
  }

  @Test
  void needsANewProofEachTime() throws IOException {
    String proof = proof();
    assertThat(get(bound(proof)).substring(0, 3), is("200"));
    assertThat(
        get(bound(proof)),
        is(refusedProof("The DPoP proof was used before; make one for each request")));
  }

  @Test
  void isLookedAtBeforeItsProof() throws IOException {
    String expired = token(client, Issuer.claims().expirationTime(Issuer.in(Duration.ofHours(-1))));
    secrets.add(expired);
    String answer = get("Authorization: DPoP " + expired);
    assertThat(answer, containsString("\"reason\":\"credentials-expired\""));
    assertThat(
        answer, containsString("\nWWW-Authenticate: " + BEARER + "\nWWW-Authenticate: " + DPOP));
    assertThat(answer, containsString("error=\"invalid_token\""));
  }

  @Test
  void mayStillLackARole() throws IOException {
    assertThat(
        server.send("POST", "/orders", bound(proof("POST", server.uri(), token, null))),
        is(
            Denials.answer(
                403,
                "Forbidden",
                "The caller is authenticated and may not use this resource. Do not send the request"
                    + " again: ask whoever runs this service for access.",
                "role-missing",
                "")));
  }
}
