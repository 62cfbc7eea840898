package dev.gatehouse.oauth.clients;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Who reads which answer, for people. */
final class ReadingTable {

  private final List<Client> clients;
  private final StringBuilder text = new StringBuilder();

  ReadingTable(List<Client> clients) {
    this.clients = clients;
    text.append("\n| server | answer |");
    clients.forEach(client -> text.append(' ').append(client.name()).append(" |"));
    text.append(" besides |\n|---|---|").append("---|".repeat(clients.size())).append("---|\n");
  }

  /**
   * Lets all clients ask.
   *
   * @return what was misread, a text for each client
   */
  List<String> add(SentChallenges sent, URI uri) {
    List<String> misread = new ArrayList<>();
    text.append("| ").append(sent.sender()).append(" | ");
    text.append(sent.status()).append(' ').append(sent.name()).append(" |");
    for (Client client : clients) {
      String problem = problem(client, sent, uri);
      text.append(problem.isEmpty() ? " read |" : " MISREAD |");
      if (!problem.isEmpty()) {
        misread.add(problem);
      }
    }
    text.append(' ').append(sent.remark()).append(" |\n");
    return misread;
  }

  private static String problem(Client client, SentChallenges sent, URI uri) {
    List<ReadChallenge> expected = client.toRead(sent);
    try {
      List<ReadChallenge> read = client.read(uri);
      return read.equals(expected)
          ? ""
          : client.name() + " reads " + read + "\n  in " + sent + "\n  which means " + expected;
    } catch (Exception e) {
      return client.name() + " fails with " + e + "\n  in " + sent;
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
