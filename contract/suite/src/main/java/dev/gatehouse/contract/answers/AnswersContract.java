package dev.gatehouse.contract.answers;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.tokens.TokenIssuer;
import dev.gatehouse.contract.tokens.TokenResource;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One column: a runtime that has {@link TokenResource}, the realm {@code contract}, and accepts
 * issuer and audience of {@link TokenIssuer}.
 */
public interface AnswersContract extends ContractClient {

  /**
   * Which column this is.
   *
   * @return never null
   */
  Column column();

  /**
   * Who makes the tokens.
   *
   * @return the issuer whose keys the server knows, never null
   */
  TokenIssuer issuer();

  /**
   * Where the application is that takes this. A server that has no such choice has one application.
   *
   * @param setup what it takes
   * @return an http URI without a slash at its end; never null
   */
  default URI baseUri(Setup setup) {
    return baseUri();
  }

  /**
   * A nonce that the application gave out long ago.
   *
   * @return never null; any text, where it gives out none
   */
  default String staleNonce() {
    return "c2VydmVycyB0aGF0IGdpdmUgb3V0IG5vIG5vbmNlcyE";
  }

  @Tag("B-06")
  @Tag("B-08")
  @Tag("B-09")
  @Tag("B#34")
  @Tag("D-01")
  @Tag("D-04")
  @Tag("D-05")
  @Tag("D-06")
  @Tag("S-01")
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.gatehouse.contract.answers.TokenRequests#all")
  @DisplayName("each kind of token, and none, gets the answer that is on record")
  default void answersAreThoseOnRecord(TokenRequest request) {
    TokenClient client = new TokenClient(issuer(), baseUri(request.setup()), staleNonce());
    new RecordedAnswers(column()).assertHas(request, request.exchange().apply(client));
  }
}
