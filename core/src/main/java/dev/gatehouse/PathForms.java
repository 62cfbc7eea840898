package dev.gatehouse;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A request's path in each form that runtimes match: with matrix parameters and without, encoded
 * and decoded, with slashes that follow each other and with one in their place. Most have one form.
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
    addWithSlashes(forms, path);
    if (path.indexOf('%') >= 0) {
      addWithSlashes(forms, URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
  }

  private static void addWithSlashes(Set<String> forms, String path) {
    forms.add(path.startsWith("/") ? path.substring(1) : path);
    if (path.contains("//")) {
      String single = path.replaceAll("/{2,}+", "/");
      forms.add(single.startsWith("/") ? single.substring(1) : single);
    }
  }
}
