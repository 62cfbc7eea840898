package dev.gatehouse.contract.answers;

import dev.gatehouse.testkit.HttpAnswer;
import java.util.function.Function;

/**
 * A row: a request that each runtime gets alike.
 *
 * @param setup what the application takes that is asked
 * @param title names the row
 * @param sent what is sent, for readers, in Markdown
 * @param exchange sends it, and returns the answer
 */
public record TokenRequest(
    Setup setup, String title, String sent, Function<TokenClient, HttpAnswer> exchange) {

  @Override
  public String toString() {
    return title;
  }
}
