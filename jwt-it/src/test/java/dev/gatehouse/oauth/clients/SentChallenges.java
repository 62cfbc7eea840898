package dev.gatehouse.oauth.clients;

import java.util.ArrayList;
import java.util.List;

/**
 * What a server sends in one answer, and what a client is to read in it.
 *
 * @param sender the server
 * @param name the case
 * @param lines of WWW-Authenticate, as they are sent
 * @param meant one for each line, in their order
 * @param remark what is wrong with the answer, however well it is read; blank where nothing is
 */
record SentChallenges(
    String sender,
    String name,
    int status,
    List<String> lines,
    List<ReadChallenge> meant,
    String remark) {

  SentChallenges(String sender, String name, int status) {
    this(sender, name, status, List.of(), List.of(), "");
  }

  /**
   * The same with a line more.
   *
   * @param line as it is sent
   * @param scheme in lower case
   * @param parameters names and values in turn
   */
  SentChallenges with(String line, String scheme, String... parameters) {
    return new SentChallenges(
        sender,
        name,
        status,
        append(lines, line),
        append(meant, ReadChallenge.of(scheme, parameters)),
        remark);
  }

  SentChallenges remark(String text) {
    return new SentChallenges(sender, name, status, lines, meant, text);
  }

  private static <T> List<T> append(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  @Override
  public String toString() {
    return sender + ", " + name + ": " + status + " " + lines;
  }
}
