package dev.gatehouse.jwt.internal.dpop;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URI as a proof's {@code htu} is compared (RFC 9449, section 4.3): without query and fragment,
 * normalised by syntax and scheme (RFC 3986, sections 6.2.2 and 6.2.3), so that two spellings of
 * one URI are one text.
 */
final class TargetUri {

  /** RFC 3986, section 2.3, besides letters and digits. */
  private static final String UNRESERVED = "-._~";

  private TargetUri() {}

  /**
   * The URI of a request as its client knows it.
   *
   * @param base what clients call, in place of scheme and authority, and before the path; or null
   * @return empty if it is none of HTTP
   */
  static Optional<String> of(URI request, @Nullable URI base) {
    if (base == null) {
      return of(request);
    }
    String path = request.getRawPath();
    String prefix = base.getRawPath();
    String before = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    return of(
        URI.create(
            base.getScheme()
                + "://"
                + base.getRawAuthority()
                + before
                + (path == null || path.isEmpty() ? "/" : path)));
  }

  /** A URI without query and fragment, normalised; empty if it is none of HTTP. */
  static Optional<String> of(URI uri) {
    URI ascii = URI.create(uri.toASCIIString());
    String scheme = String.valueOf(ascii.getScheme()).toLowerCase(Locale.ROOT);
    String authority = ascii.getRawAuthority();
    // Section 4.2.4 of RFC 9110: user information in an "http" URI is an error.
    if (!scheme.matches("https?") || authority == null || authority.contains("@")) {
      return Optional.empty();
    }
    return Optional.of(
        scheme + "://" + authority(authority, scheme) + path(percentEncoding(ascii.getRawPath())));
  }

  private static String authority(String authority, String scheme) {
    String lower = authority.toLowerCase(Locale.ROOT);
    return lower.replaceFirst(scheme.equals("https") ? ":(443)?$" : ":(80)?$", "");
  }

  /** Upper-case digits, and none for what needs none (section 6.2.2.1 and 6.2.2.2). */
  private static String percentEncoding(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        // URI has checked that two digits follow.
        char octet = (char) HexFormat.fromHexDigits(text, i + 1, i + 3);
        normal.append(
            isUnreserved(octet) ? String.valueOf(octet) : "%%%02X".formatted((int) octet));
        i += 2;
      } else {
        normal.append(c);
      }
    }
    return normal.toString();
  }

  private static boolean isUnreserved(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
  }

  /** Without dot segments (section 5.2.4); empty segments stay, unlike in {@link URI#normalize}. */
  private static String path(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.isEmpty() ? new String[] {"", ""} : path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> addIf(last, kept);
        case ".." -> {
          kept.pollLast();
          addIf(last, kept);
        }
        default -> kept.add(segments[i]);
      }
    }
    return "/" + String.join("/", kept);
  }

  private static void addIf(boolean last, Deque<String> kept) {
    if (last) {
      kept.add("");
    }
  }
}
