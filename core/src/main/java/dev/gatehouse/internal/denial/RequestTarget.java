package dev.gatehouse.internal.denial;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as it was sent. Some runtimes make a {@link URI} of it only when they
 * are asked, and that throws where a client has sent what is none, such as {@code ?off=50%}. Their
 * query parameters are never asked for: RESTEasy shows an empty map ever after it once threw.
 *
 * @param path percent-encoded, never null
 * @param query percent-encoded, null where there is none or it is not known
 * @param known whether the query is known
 */
public record RequestTarget(String path, @Nullable String query, boolean known) {

  /** In place of a path that the runtime does not tell. */
  private static final String UNKNOWN = "-";

  /** Scheme and authority (RFC 3986, appendix B), then path and query. */
  private static final Pattern PARTS =
      Pattern.compile("(?:[^:/?#]++:)?(?://[^/?#]*+)?([^?#]*+)(?:\\?([^#]*+))?.*", Pattern.DOTALL);

  /** RFC 3986, section 3.3; some clients encode the delimiter too. */
  private static final Pattern MATRIX_PARAMETERS = Pattern.compile("(?:;|%3[Bb])[^/]*+");

  public static RequestTarget of(UriInfo uri) {
    try {
      URI asked = uri.getRequestUri();
      return new RequestTarget(orUnknown(asked.getRawPath()), asked.getRawQuery(), true);
    } catch (RuntimeException unreadable) {
      return unreadable.getCause() instanceof URISyntaxException e
          ? read(e.getInput())
          : new RequestTarget(pathOf(uri), null, false);
    }
  }

  private static RequestTarget read(String text) {
    Matcher parts = PARTS.matcher(text);
    return parts.matches()
        ? new RequestTarget(orUnknown(parts.group(1)), parts.group(2), true)
        : new RequestTarget(UNKNOWN, null, false);
  }

  private static String pathOf(UriInfo uri) {
    try {
      return orUnknown(uri.getPath(false));
    } catch (RuntimeException unreadable) {
      return UNKNOWN;
    }
  }

  private static String orUnknown(String path) {
    return path == null || path.isEmpty() ? UNKNOWN : path;
  }

  /** A path without matrix parameters: containers put session ids there. */
  public static String withoutParameters(String path) {
    return MATRIX_PARAMETERS.matcher(path).replaceAll("");
  }

  /** Whether the query has a parameter of that name, or nobody can tell. */
  public boolean mayCarry(String parameter) {
    if (query == null) {
      return !known;
    }
    for (String member : query.split("&")) {
      int end = member.indexOf('=');
      if (decoded(end < 0 ? member : member.substring(0, end)).equals(parameter)) {
        return true;
      }
    }
    return false;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return name;
    }
  }
}
