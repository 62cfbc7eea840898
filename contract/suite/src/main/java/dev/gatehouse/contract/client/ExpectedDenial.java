package dev.gatehouse.contract.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a denial looks like to the last byte: status, all headers, body. The texts are written out
 * once more here, on purpose: a change of what clients read is a change of this contract.
 */
public enum ExpectedDenial {
  MISSING(
      401,
      "credentials-missing",
      "This resource is for authenticated callers, and the request carries no credentials. Send the"
          + " request again with an Authorization header in a scheme that the WWW-Authenticate"
          + " header of this response names."),
  UNSUPPORTED(
      401,
      "credentials-unsupported",
      "The authentication scheme of the Authorization header is not accepted here. Send credentials"
          + " in a scheme that the WWW-Authenticate header of this response names."),
  MALFORMED(
      401,
      "credentials-malformed",
      "The Authorization header cannot be read: it is not formed as its authentication scheme"
          + " prescribes. Correct how the client builds the header, then send the request again."),
  INVALID(
      401,
      "credentials-invalid",
      "The credentials in the Authorization header were read and not accepted. Correct them, then"
          + " send the request again: the same ones will be refused again."),
  EXPIRED(
      401,
      "credentials-expired",
      "The credentials in the Authorization header were valid and have expired. Obtain new ones and"
          + " send the request again with them."),
  INSUFFICIENT(
      401,
      "authentication-insufficient",
      "The caller is authenticated, but not strongly or recently enough for this resource."
          + " Authenticate again as the WWW-Authenticate header of this response asks."),
  ROLE_MISSING(
      403,
      "role-missing",
      "The caller is authenticated and may not use this resource. Do not send the request again:"
          + " ask whoever runs this service for access."),
  SCOPE_MISSING(
      403,
      "scope-missing",
      "The access token does not cover this resource. Do not send the request again with the same"
          + " token: obtain one with the scope that this response names."),
  DENIED(
      403,
      "denied",
      "This resource is closed to every caller. Do not send the request again: no credentials will"
          + " open it."),
  APPLICATION_401(
      401,
      "application",
      "The application asks for valid credentials for this request. Send an Authorization header in"
          + " a scheme that the WWW-Authenticate header of this response names, or correct the one"
          + " that was sent."),
  APPLICATION_403(
      403,
      "application",
      "The application does not allow this request to this caller. Do not send it again unchanged:"
          + " ask whoever runs this service for access."),
  AMBIGUOUS(
      400,
      "credentials-ambiguous",
      "The request carries credentials more than once, and none of them was chosen. Send exactly"
          + " one Authorization header, and no access token in any other place."),
  UNAVAILABLE(
      503,
      "check-unavailable",
      "Whether the caller may use this resource cannot be checked at the moment. Nothing has to be"
          + " changed in the request: send it again later.");

  /** The challenge of the contract's application. */
  public static final String BASIC = "Basic realm=\"contract\", charset=\"UTF-8\"";

  private static final Map<Integer, String> TITLES =
      Map.of(400, "Bad Request", 401, "Unauthorized", 403, "Forbidden", 503, "Service Unavailable");

  /** What servers add to any answer. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "date",
          // Against caches of HTTP/1.0, where a constraint holds.
          "expires",
          "pragma",
          "server",
          "x-frame-options",
          "x-powered-by",
          // Open Liberty's, on every error page.
          "$wsep",
          "connection",
          "keep-alive",
          "content-length",
          "transfer-encoding");

  private final int status;
  private final String reason;
  private final String detail;

  ExpectedDenial(int status, String reason, String detail) {
    this.status = status;
    this.reason = reason;
    this.detail = detail;
  }

  public String json() {
    return "{\"type\":\"about:blank\",\"title\":\""
        + TITLES.get(status)
        + "\",\"status\":"
        + status
        + ",\"detail\":\""
        + detail
        + "\",\"reason\":\""
        + reason
        + "\"}";
  }

  public String detail() {
    return detail;
  }

  /** Asserts all of it; a 401 has the contract's own challenge. */
  public void assertIs(HttpAnswer answer) {
    assertIs(answer, status == 401 ? List.of(BASIC) : List.of());
  }

  public void assertIs(HttpAnswer answer, List<String> challenges, String... furtherHeaders) {
    assertHeaders(answer, challenges, furtherHeaders);
    assertThat(answer.toString(), answer.body(), is(json()));
  }

  /** Asserts all but the body: for HEAD. */
  public void assertHeaders(HttpAnswer answer, List<String> challenges, String... furtherHeaders) {
    String all = answer.toString();
    assertThat(all, answer.status(), is(status));
    assertThat(all, answer.lines("WWW-Authenticate"), is(challenges));
    assertThat(all, answer.lines("Content-Type"), is(List.of("application/problem+json")));
    assertThat(all, answer.lines("Content-Language"), is(List.of("en")));
    assertNotCached(answer);
    assertThat(all, answer.lines("X-Content-Type-Options"), is(List.of("nosniff")));
    assertThat(all, String.join(",", answer.lines("Vary")).contains("Accept"), is(true));

    Set<String> known = ofTheServer(answer);
    known.addAll(
        Set.of(
            "www-authenticate",
            "content-type",
            "content-language",
            "cache-control",
            "vary",
            "x-content-type-options"));
    for (String header : furtherHeaders) {
      known.add(header.toLowerCase(Locale.ROOT));
    }
    assertThat(
        all,
        answer.headers().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
        everyItem(in(known)));
  }

  /** Asserts it, unless a server fails at credentials before anything of ours is asked. */
  public void assertIs(HttpAnswer answer, Set<ServerLimit> limits) {
    if (ServerLimit.isFailureToReadBasic(answer, limits)) {
      assertThat(answer.toString(), answer.body(), not(containsString("served")));
    } else {
      assertIs(answer);
    }
  }

  /** Open Liberty adds to it where it sets the cookie of its single sign-on. */
  private static void assertNotCached(HttpAnswer answer) {
    List<String> directives =
        answer.lines("Set-Cookie").isEmpty()
            ? answer.lines("Cache-Control")
            : answer.lines("Cache-Control").stream()
                .map(line -> line.replaceFirst(", no-cache=.*", ""))
                .toList();
    assertThat(answer.toString(), directives, is(List.of("no-store")));
  }

  /**
   * The headers that are the server's own business: with the cookie of its single sign-on Open
   * Liberty sends one that keeps the cookie out of caches.
   */
  static Set<String> ofTheServer(HttpAnswer answer) {
    Set<String> names = new TreeSet<>(OF_THE_SERVER);
    List<String> cookies = answer.lines("Set-Cookie");
    if (!cookies.isEmpty() && cookies.stream().allMatch(line -> line.startsWith("LtpaToken2="))) {
      names.addAll(Set.of("set-cookie", "cache-control"));
    }
    return names;
  }
}
