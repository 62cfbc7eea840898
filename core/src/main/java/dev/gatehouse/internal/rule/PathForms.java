package dev.gatehouse.internal.rule;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A request's path in each form that runtimes match: with matrix parameters and without, encoded
 * and decoded, with slashes that follow each other and with one in their place, with dots and where
 * they lead. Most have one form.
 */
final class PathForms {

  private PathForms() {}

  /**
   * The forms, below the application's path, without a slash at the start; empty where unreadable.
   */
  static Set<String> of(UriInfo uri) {
    Set<String> forms = new LinkedHashSet<>();
    try {
      String path = uri.getPath(false);
      add(forms, path);
      if (path.indexOf(';') >= 0) {
        add(forms, path.replaceAll(";[^/]*+", ""));
      }
    } catch (RuntimeException unreadable) {
      forms.clear();
    }
    return forms;
  }

  private static void add(Set<String> forms, String path) {
    addShapes(forms, path);
    if (path.indexOf('%') >= 0) {
      addShapes(forms, URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
  }

  private static void addShapes(Set<String> forms, String path) {
    addShape(forms, path);
    String single = path.contains("//") ? path.replaceAll("/{2,}+", "/") : path;
    addShape(forms, single);
    if (path.startsWith(".") || path.contains("/.")) {
      addShape(forms, withoutDots(single));
    }
  }

  private static void addShape(Set<String> forms, String path) {
    forms.add(path.startsWith("/") ? path.substring(1) : path);
  }

  /** RFC 3986, section 5.2.4. */
  private static String withoutDots(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }
}
