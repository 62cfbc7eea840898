package dev.gatehouse.contract.harmless.requests;

import dev.gatehouse.testkit.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A denial of REST as it has to be: status, challenge, no-store and body; all else as it was. */
public final class RightDenial implements Expectation {

  /** What describes the body, which is another one than without Gatehouse. */
  private static final Set<String> OF_THE_BODY =
      Set.of(
          "cache-control",
          "content-language",
          "content-length",
          "content-type",
          "expires",
          "pragma",
          "transfer-encoding",
          "vary",
          "www-authenticate",
          "x-content-type-options",
          // Open Liberty's, on its own error pages.
          "$wsep",
          // What Open Liberty's metrics hand on between two filters, and forget to take away.
          "io.openliberty.restfulws.mpmetrics.metricsrestfulwsemcallbackimpl.exception",
          // Of a static error page.
          "accept-ranges",
          "etag",
          "last-modified");

  private final int status;
  private final String reason;
  private List<String> challenges;
  private boolean anyChallenge;
  private Set<String> added = Set.of();

  public RightDenial(int status, String reason) {
    this.status = status;
    this.reason = reason;
    // A 403 asks nobody to authenticate, and a 401 has the challenge that the server gives.
    challenges = status == 401 ? null : List.of();
  }

  /** What its WWW-Authenticate lines are; by default those that the server sends without. */
  public RightDenial with(String... challenge) {
    challenges = List.of(challenge);
    return this;
  }

  /** It keeps the WWW-Authenticate lines that the server sends without Gatehouse. */
  public RightDenial withWhatTheServerSays() {
    challenges = null;
    return this;
  }

  /** What its WWW-Authenticate lines are is not said. */
  public RightDenial withAnyChallenge() {
    anyChallenge = true;
    return this;
  }

  /** The application's own filters run, and add these, where the server's denial goes past them. */
  public RightDenial adding(String... headers) {
    added = Set.of(headers);
    return this;
  }

  @Override
  public List<String> faults(Exchange exchange) {
    HttpAnswer answer = exchange.with();
    List<String> faults = new ArrayList<>();
    check(answer.status() == status, "the status is not " + status, faults);
    check(
        answer.body().contains("\"reason\":\"" + reason) || answer.body().contains("<dd>" + reason),
        "the body does not say " + reason,
        faults);
    check(
        answer.lines("Cache-Control").toString().contains("no-store"), "it may be stored", faults);
    List<String> expected =
        challenges == null ? exchange.bare().lines("WWW-Authenticate") : challenges;
    check(
        anyChallenge || answer.lines("WWW-Authenticate").equals(expected),
        "WWW-Authenticate is not " + expected,
        faults);
    check(
        besideTheBody(answer).equals(besideTheBody(exchange.bare())),
        "header fields differ that have nothing to do with a denial",
        faults);
    return faults;
  }

  private static void check(boolean holds, String fault, List<String> faults) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private Map<String, List<String>> besideTheBody(HttpAnswer answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    headers
        .keySet()
        .removeIf(
            name -> {
              String lower = name.toLowerCase(Locale.ROOT);
              return OF_THE_BODY.contains(lower) || added.contains(lower);
            });
    return headers;
  }
}
