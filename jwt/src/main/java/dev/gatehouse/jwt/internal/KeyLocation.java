package dev.gatehouse.jwt.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where keys are: at a URL of the web, in a file or among the application's resources. */
public final class KeyLocation {

  private static final String RULE =
      "give an https URL of a JWK Set, a file: URL, or the path of a resource on the class path";

  private KeyLocation() {}

  /**
   * The URL to ask while running.
   *
   * @return empty for what is read at the start
   * @throws IllegalArgumentException if it is no URL that can be asked
   */
  public static Optional<URL> remote(String location) {
    String scheme = scheme(location);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(location).toURL());
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          Guide.TOKEN_KEYS.after("The location of the keys is not a URL; " + RULE), e);
    }
  }

  /**
   * The text of what is read at the start.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public static String text(String location) {
    try (InputStream stream = open(location)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          Guide.TOKEN_KEYS.after("The keys at " + location + " cannot be read; " + RULE), e);
    }
  }

  private static String scheme(String location) {
    int colon = location.indexOf(':');
    return colon < 0 ? "" : location.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  private static InputStream open(String location) throws IOException {
    return switch (scheme(location)) {
      case "file" -> URI.create(location).toURL().openStream();
      case "classpath" -> resource(location.substring("classpath:".length()));
      case "" -> resource(location);
      default -> throw new IllegalArgumentException("A scheme that is not read");
    };
  }

  /** By the application's loader first: the resource is the application's. */
  private static InputStream resource(String path) throws IOException {
    String name = path.replaceFirst("^/+", "");
    return Stream.of(
            Optional.ofNullable(Thread.currentThread().getContextClassLoader()),
            Optional.ofNullable(KeyLocation.class.getClassLoader()))
        .flatMap(Optional::stream)
        .map(loader -> loader.getResourceAsStream(name))
        .filter(stream -> stream != null)
        .findFirst()
        .orElseThrow(() -> new FileNotFoundException("There is no resource " + name));
  }
}
