package dev.gatehouse.contract.client;

import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Asks the application under test. */
public interface ContractClient {

  List<String> NONE = List.of();
  List<String> BASIC_ONLY = List.of(ExpectedDenial.BASIC);

  String NOBODY = null;
  String ALICE = basic("alice:alice-pw");
  String BOB = basic("bob:bob-pw");

  /**
   * Where the contract's application is.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI baseUri();

  /** An Authorization line. */
  static String basic(String userPass) {
    return "Authorization: Basic "
        + Base64.getEncoder().encodeToString(userPass.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What the server under test makes impossible.
   *
   * @return its limits; never null, and empty unless the server's module says otherwise
   */
  default Set<ServerLimit> limits() {
    return Set.of();
  }

  default HttpAnswer ask(String method, String path, String... headerLines) {
    List<String> lines = Arrays.stream(headerLines).filter(line -> line != null).toList();
    return WireConnection.once(baseUri(), method, path, lines, null);
  }

  default HttpAnswer get(String path, String... headerLines) {
    return ask("GET", path, headerLines);
  }

  default HttpAnswer send(String method, String path, byte[] body, String... headerLines) {
    List<String> lines = Arrays.stream(headerLines).filter(line -> line != null).toList();
    return WireConnection.once(baseUri(), method, path, lines, body);
  }
}
