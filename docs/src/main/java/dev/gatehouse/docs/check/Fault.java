package dev.gatehouse.docs.check;

import java.nio.file.Path;

/**
 * Something in a document that is not so.
 *
 * @param document where, relative to the root of the repository
 * @param line counted from 1
 * @param message the fact, and what would be right
 */
public record Fault(Path document, int line, String message) {

  @Override
  public String toString() {
    return document.toString().replace('\\', '/') + ":" + line + ": " + message;
  }
}
