package dev.gatehouse.contract.denials;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;

/**
 * An answer, and what it left in the audit log.
 *
 * @param answer what was answered
 * @param lines what was logged, one record each
 */
public record AuditedAnswer(HttpAnswer answer, List<String> lines) {

  /** Asks, with the audit log at INFO. */
  public static AuditedAnswer of(
      ContractClient client, String method, String path, String... lines) {
    return atLevel("INFO", client, method, path, lines);
  }

  /** Asks, with the audit log at a level of java.util.logging. */
  public static AuditedAnswer atLevel(
      String level, ContractClient client, String method, String path, String... headerLines) {
    Served.assertIs(client.ask("PUT", "/audit?level=" + level), "served");
    try {
      HttpAnswer answer = client.ask(method, path, headerLines);
      return new AuditedAnswer(answer, client.get("/audit").body().lines().toList());
    } finally {
      client.ask("DELETE", "/audit");
    }
  }
}
