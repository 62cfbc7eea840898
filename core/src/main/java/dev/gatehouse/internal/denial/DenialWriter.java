package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.Nobody;
import dev.gatehouse.internal.challenge.ChallengeMerge;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.text.Guide;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an application answers denials, whoever makes them: its REST runtime or its servlet
 * container. Thread-safe.
 */
public final class DenialWriter {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");
  private static final String EXPOSE = "Access-Control-Expose-Headers";
  private static final String X_CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";

  /**
   * Headers of an application that speak of a body which is not sent (RFC 9110, sections 8, 14.3,
   * 14.4 and 6.6.2; RFC 6266; RFC 9530 and what came before it). Content-Language is written anew.
   */
  private static final List<String> DESCRIBE_A_BODY =
      List.of(
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_ENCODING,
          HttpHeaders.CONTENT_LOCATION,
          "Content-Disposition",
          "Content-Range",
          "Accept-Ranges",
          "Content-MD5",
          "Digest",
          "Content-Digest",
          "Repr-Digest",
          "Transfer-Encoding",
          "Trailer",
          HttpHeaders.ETAG,
          HttpHeaders.LAST_MODIFIED);

  /** Headers that let caches keep what says no-store (RFC 9111, sections 5.1, 5.3; RFC 9213). */
  private static final Set<String> ALLOW_CACHING =
      caseBlind(Stream.of(HttpHeaders.EXPIRES, "Age", "CDN-Cache-Control", "Surrogate-Control"));

  /** All that a denial takes from a response whose body is written here. */
  public static final Set<String> LEAVING =
      caseBlind(Stream.concat(ALLOW_CACHING.stream(), DESCRIBE_A_BODY.stream()));

  /** What Gatehouse's own responses have, found without looking at other ways of writing it. */
  private static final Set<String> STAYING =
      Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.WWW_AUTHENTICATE);

  private static Set<String> caseBlind(Stream<String> names) {
    Set<String> caseBlind = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.forEach(caseBlind::add);
    return Collections.unmodifiableSet(caseBlind);
  }

  private final DenialCatalogue denials;
  private final ChallengeMerge challenges;
  private final DenialBodies bodies;
  private final List<DenialListener> listeners;
  private final Nobody nobody;
  private final boolean exposeChallenge;
  private final boolean ofContainer;
  private final boolean authenticates;

  DenialWriter(DenialCatalogue denials, DenialBodies bodies, Settings settings) {
    this.denials = denials;
    this.challenges = new ChallengeMerge(denials.policy());
    this.bodies = bodies;
    this.listeners = listeners(settings);
    this.nobody = Nobody.of(settings);
    this.exposeChallenge = settings.get(Setting.EXPOSE_CHALLENGE, false);
    this.authenticates = !settings.authenticators().isEmpty();
    this.ofContainer =
        settings.get(Setting.ENABLED, true) && settings.get(Setting.CONTAINER_DENIALS, true);
  }

  private static List<DenialListener> listeners(Settings settings) {
    List<DenialListener> listeners = new ArrayList<>(settings.listeners());
    if (settings.get(Setting.AUDIT, true)) {
      listeners.add(
          0, new AuditListener(settings.<String>find(Setting.CORRELATION_HEADER).orElse(null)));
    }
    return List.copyOf(listeners);
  }

  public DenialCatalogue denials() {
    return denials;
  }

  /** Tells anonymous callers. */
  public Nobody nobody() {
    return nobody;
  }

  /** Whether authenticators of the application check credentials, and challenge. */
  public boolean authenticates() {
    return authenticates;
  }

  /** Whether the container's own denials are answered too. */
  public boolean ofContainer() {
    return ofContainer;
  }

  /**
   * Completes a denial whose body is written here.
   *
   * @param expected what the response is to say, unless it has challenges of its own
   * @param headers of the response, changed here
   * @param byContainer the challenges that the container has put on the response
   * @return the body to write
   */
  public DenialBodies.Body complete(
      Denial expected,
      MultivaluedMap<String, Object> headers,
      List<String> byContainer,
      DeniedRequest denied) {
    Denial denial = completeChallenges(expected, headers, byContainer);
    remove(LEAVING, headers);
    DenialBodies.Body body = bodies.bodyFor(denial, denied);
    describe(body, headers);
    return body;
  }

  /** The same of a denial whose body the application has written: that is kept. */
  public void completeAround(
      Denial expected, MultivaluedMap<String, Object> headers, List<String> byContainer) {
    completeChallenges(expected, headers, byContainer);
    remove(ALLOW_CACHING, headers);
  }

  private Denial completeChallenges(
      Denial expected, MultivaluedMap<String, Object> headers, List<String> byContainer) {
    List<Object> lines = headers.get(HttpHeaders.WWW_AUTHENTICATE);
    Denial denial = expected.withChallenges(challenges.of(lines, expected, byContainer, true));
    if (!ChallengeMerge.isSame(lines, denial.challenges())) {
      writeChallenges(denial, headers);
    }
    if (exposeChallenge && !denial.challenges().isEmpty()) {
      addTokens(headers, EXPOSE, HttpHeaders.WWW_AUTHENTICATE);
    }
    put(HttpHeaders.CACHE_CONTROL, "no-store", headers);
    return denial;
  }

  /** Adds what an authenticator has for the client, which scripts may read with the challenge. */
  public void addHeaders(Map<String, List<String>> told, MultivaluedMap<String, Object> headers) {
    told.forEach(
        (name, lines) -> {
          lines.forEach(line -> headers.add(name, line));
          if (exposeChallenge) {
            addTokens(headers, EXPOSE, name);
          }
        });
  }

  /** By what is there, which is less than what may be, and seldom leaves (JerseyRatioBenchmark). */
  private static void remove(Set<String> names, MultivaluedMap<String, Object> headers) {
    List<String> leaving = null;
    for (String name : headers.keySet()) {
      if (!STAYING.contains(name) && names.contains(name)) {
        leaving = leaving == null ? new ArrayList<>() : leaving;
        leaving.add(name);
      }
    }
    if (leaving != null) {
      leaving.forEach(headers::remove);
    }
  }

  /**
   * A denial with the challenges that go out, as far as they are known.
   *
   * @param headers of the response, null where there is none yet
   */
  public Denial challenging(
      Denial expected, @Nullable MultivaluedMap<String, Object> headers, List<String> byContainer) {
    List<Object> lines = headers == null ? null : headers.get(HttpHeaders.WWW_AUTHENTICATE);
    return expected.withChallenges(challenges.of(lines, expected, byContainer, false));
  }

  private static void writeChallenges(Denial denial, MultivaluedMap<String, Object> headers) {
    if (denial.challenges().isEmpty()) {
      headers.remove(HttpHeaders.WWW_AUTHENTICATE);
      return;
    }
    List<Object> lines = new ArrayList<>(denial.challenges().size());
    for (Challenge challenge : denial.challenges()) {
      lines.add(challenge.toString());
    }
    headers.put(HttpHeaders.WWW_AUTHENTICATE, lines);
  }

  private static void describe(DenialBodies.Body body, MultivaluedMap<String, Object> headers) {
    put(X_CONTENT_TYPE_OPTIONS, "nosniff", headers);
    if (body.language() != null) {
      put(HttpHeaders.CONTENT_LANGUAGE, body.language(), headers);
    }
    if (body.vary() != null) {
      addTokens(headers, HttpHeaders.VARY, body.vary());
    }
  }

  /**
   * One look-up where putSingle takes two (JerseyRatioBenchmark); who comes later may add to the
   * list.
   */
  private static void put(String name, Object value, MultivaluedMap<String, Object> headers) {
    List<Object> lines = new ArrayList<>(1);
    lines.add(value);
    headers.put(name, lines);
  }

  /**
   * Adds members to a header that is a list, unless it has them or "*" already. In one line: some
   * caches read no more of Vary.
   *
   * @param tokens separated by commas
   */
  private static void addTokens(
      MultivaluedMap<String, Object> headers, String name, String tokens) {
    List<Object> values = headers.get(name);
    if (values == null) {
      put(name, tokens, headers);
      return;
    }
    List<String> lacking =
        Stream.of(tokens.split(", ")).filter(token -> !has(values, token, name)).toList();
    if (!lacking.isEmpty()) {
      headers.add(name, String.join(", ", lacking));
    }
  }

  private static boolean has(List<Object> values, String token, String name) {
    for (Object value : values) {
      for (String member : String.valueOf(value).split(",")) {
        if (member.trim().equalsIgnoreCase(token)
            || (member.trim().equals("*") && name.equals(HttpHeaders.VARY))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tells every listener of a denial. */
  public void tell(Denial denial, DeniedRequest denied) {
    tell((listener, request) -> listener.denied(denial, request), denied);
  }

  /** Tells every listener that another status is sent in place of a denial. */
  void tellReplaced(Denial denial, int status, DeniedRequest denied) {
    tell((listener, request) -> listener.replaced(denial, status, request), denied);
  }

  private void tell(BiConsumer<DenialListener, DeniedRequest> event, DeniedRequest denied) {
    for (DenialListener listener : listeners) {
      try {
        event.accept(listener, denied);
      } catch (Exception | LinkageError e) {
        LOGGER.log(
            Level.ERROR,
            Guide.LISTENER_FAILED.after(
                listener.getClass().getName()
                    + " failed; the client's response is not touched. Mend what the exception says:"
                    + " until then this listener misses denials"),
            e);
      }
    }
  }
}
