package dev.gatehouse.internal.body;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The bodies of denials: chooses the media type, and writes what does not change only once. */
public final class DenialBodies {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /**
   * A body.
   *
   * @param language of its text, or null where a renderer of the application chose the words
   * @param negotiated whether {@code Accept} had a choice
   */
  public record Body(
      byte[] bytes, MediaType mediaType, @Nullable String language, boolean negotiated) {}

  /** Extensions come from annotations: there are only so many. */
  private record Key(DenialReason reason, int status, Map<String, Object> extensions) {}

  private final ProblemRenderer problems;
  private final DenialRenderer renderer;
  private final Negotiation problemTypes;
  private final Negotiation rendererTypes;

  /** By the very media types that are on offer: to hash one, the API puts its text together. */
  private final Map<MediaType, ConcurrentMap<Object, Body>> written = new IdentityHashMap<>();

  /**
   * The bodies that these settings ask for.
   *
   * @throws IllegalStateException without an implementation of Jakarta JSON Processing
   */
  public static DenialBodies of(Settings settings) {
    try {
      ProblemRenderer problems = ProblemRenderer.create(settings);
      return new DenialBodies(problems, settings.renderer().orElse(problems));
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      throw new IllegalStateException(
          "Gatehouse writes its bodies by Jakarta JSON Processing, and there is no implementation"
              + " of it on the class path. Add the artifact org.eclipse.parsson:parsson, which"
              + " brings the API with it; Jakarta EE servers have one",
          e);
    }
  }

  DenialBodies(ProblemRenderer problems, DenialRenderer renderer) {
    this.problems = problems;
    this.renderer = renderer;
    this.problemTypes = new Negotiation(problems.mediaTypes());
    problems.mediaTypes().forEach(type -> written.put(type, new ConcurrentHashMap<>()));
    this.rendererTypes =
        renderer == problems ? problemTypes : new Negotiation(renderer.mediaTypes());
  }

  /** The body of a denial, in the media type that the client prefers. */
  public Body bodyFor(Denial denial, DeniedRequest denied) {
    String accept = denied.header(HttpHeaders.ACCEPT).orElse(null);
    if (renderer != problems) {
      try {
        return rendered(denial, rendererTypes.choose(accept), denied);
      } catch (Exception | LinkageError e) {
        LOGGER.log(
            Level.ERROR,
            renderer.getClass().getName() + " failed to render a denial; the default body is sent",
            e);
      }
    }
    return problem(denial, problemTypes.choose(accept), denied);
  }

  private Body rendered(Denial denial, MediaType mediaType, DeniedRequest denied) {
    String text = renderer.render(denial, mediaType, denied);
    if (text == null) {
      throw new IllegalStateException("render returned null; return the body's text");
    }
    return body(text, mediaType, null, rendererTypes);
  }

  private Body problem(Denial denial, MediaType mediaType, DeniedRequest denied) {
    if (!isInFixedWords(denial)) {
      // In a language that nobody states, and in more variants than are worth keeping.
      return body(problems.render(denial, mediaType, denied), mediaType, null, problemTypes);
    }
    if (problems.dependsOnRequest()) {
      return write(denial, mediaType, denied);
    }
    ConcurrentMap<Object, Body> ofType = Objects.requireNonNull(written.get(mediaType));
    Object key = key(denial);
    // A mere look first: computeIfAbsent may lock, and its function is made for each denial
    // (DenialBodyBenchmark).
    Body body = ofType.get(key);
    return body == null
        ? ofType.computeIfAbsent(key, absent -> write(denial, mediaType, denied))
        : body;
  }

  /** Whether all of it is of the reason: nothing is the application's own, which has no end. */
  private static boolean isInFixedWords(Denial denial) {
    return denial.type().isEmpty()
        && denial.detail().equals(denial.reason().detail(denial.status()))
        && (denial.extensions().isEmpty() || denial.reason() != DenialReason.APPLICATION);
  }

  /** Mostly the reason says it all, and is found without hashing anything (DenialBodyBenchmark). */
  private static Object key(Denial denial) {
    return denial.extensions().isEmpty() && denial.status() == denial.reason().status()
        ? denial.reason()
        : new Key(denial.reason(), denial.status(), denial.extensions());
  }

  private Body write(Denial denial, MediaType mediaType, DeniedRequest denied) {
    return body(problems.render(denial, mediaType, denied), mediaType, "en", problemTypes);
  }

  private static Body body(
      String text, MediaType mediaType, @Nullable String language, Negotiation types) {
    return new Body(text.getBytes(StandardCharsets.UTF_8), mediaType, language, types.isChoice());
  }
}
