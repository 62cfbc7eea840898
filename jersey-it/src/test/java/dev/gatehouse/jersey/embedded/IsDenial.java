package dev.gatehouse.jersey.embedded;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenges;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamcrest.Description;
import org.hamcrest.DiagnosingMatcher;

/** A denial to the last byte: its status, all headers, its body. Immutable. */
public final class IsDenial extends DiagnosingMatcher<Object> {

  /** What servers add to any answer. */
  private static final Set<String> OF_THE_SERVER =
      Set.of("date", "server", "connection", "content-length", "transfer-encoding");

  private final int status;
  private final Map<String, List<String>> headers;
  private final String body;

  private IsDenial(int status, Map<String, List<String>> headers, String body) {
    this.status = status;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.headers.values().removeIf(List::isEmpty);
    this.body = body;
  }

  /** Of a reason that has one status, with its default body and these lines of challenges. */
  public static IsDenial denial(DenialReason reason, String... challenges) {
    return denial(
        switch (reason) {
          case ROLE_MISSING, SCOPE_MISSING, DENIED -> 403;
          case CREDENTIALS_AMBIGUOUS -> 400;
          case CHECK_UNAVAILABLE -> 503;
          default -> 401;
        },
        reason,
        challenges);
  }

  public static IsDenial denial(int status, DenialReason reason, String... challenges) {
    List<String> lines = List.of(challenges);
    Denial denial = Denial.of(status, reason, Challenges.parse(lines).toList());
    String json =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"reason\":\"%s\"}"
            .formatted(denial.title(), status, denial.detail(), reason.code());
    return new IsDenial(
        status,
        Map.of(
            "WWW-Authenticate", lines,
            "Content-Type", List.of("application/problem+json"),
            "Content-Language", List.of("en"),
            "Cache-Control", List.of("no-store"),
            "X-Content-Type-Options", List.of("nosniff"),
            "Vary", List.of("Accept")),
        json);
  }

  /** With exactly these lines of a header; without it, where there are none. */
  public IsDenial withHeader(String name, String... lines) {
    Map<String, List<String>> changed = new TreeMap<>(headers);
    changed.keySet().removeIf(name::equalsIgnoreCase);
    changed.put(name, List.of(lines));
    return new IsDenial(status, changed, body);
  }

  public IsDenial withBody(String expected) {
    return new IsDenial(status, headers, expected);
  }

  /** With another text in the default body. */
  public IsDenial withReplaced(String part, String replacement) {
    return withBody(body.replace(part, replacement));
  }

  @Override
  protected boolean matches(Object item, Description mismatch) {
    HttpAnswer answer = HttpAnswer.of(item);
    Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sent.putAll(answer.headers());
    sent.keySet().removeIf(name -> OF_THE_SERVER.contains(name.toLowerCase()));
    String found = text(answer.status(), sent, answer.body());
    mismatch.appendText("was\n" + found);
    return found.equals(text(status, headers, body));
  }

  @Override
  public void describeTo(Description description) {
    description.appendText("\n" + text(status, headers, body));
  }

  private static String text(int status, Map<String, List<String>> headers, String body) {
    StringBuilder text = new StringBuilder("HTTP " + status + "\n");
    headers.forEach(
        (name, lines) -> lines.forEach(l -> text.append(name.toLowerCase() + ": " + l + "\n")));
    return text + "\n" + body;
  }
}
