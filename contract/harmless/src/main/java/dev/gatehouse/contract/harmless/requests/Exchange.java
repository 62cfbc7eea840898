package dev.gatehouse.contract.harmless.requests;

import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import dev.gatehouse.testkit.HttpAnswer;

/** The answers of both copies to one request, as far as they can be compared. */
public record Exchange(ServerKind server, HttpAnswer bare, HttpAnswer with) {

  @Override
  public String toString() {
    return "--- without Gatehouse\n" + bare + "\n--- with Gatehouse\n" + with + "\n---";
  }
}
