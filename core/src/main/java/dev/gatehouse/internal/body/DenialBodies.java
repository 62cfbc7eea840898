package dev.gatehouse.internal.body;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.text.Guide;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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
   * @param vary the header fields of the request that had a choice, separated by commas; null where
   *     none had
   */
  public record Body(
      byte[] bytes, MediaType mediaType, @Nullable String language, @Nullable String vary) {}

  /** Extensions come from annotations: there are only so many. */
  private record Key(
      DenialReason reason, int status, Map<String, Object> extensions, @Nullable Words words) {}

  private final ProblemRenderer problems;
  private final DenialRenderer renderer;
  private final @Nullable Texts texts;
  private final Negotiation problemTypes;
  private final Negotiation rendererTypes;
  private final @Nullable String problemsVary;
  private final @Nullable String rendererVary;

  /** By the very media types that are on offer: to hash one, the API puts its text together. */
  private final Map<MediaType, ConcurrentMap<Object, Body>> written = new IdentityHashMap<>();

  /**
   * The bodies that these settings ask for.
   *
   * @throws IllegalArgumentException if the texts that they name cannot be read
   * @throws IllegalStateException without an implementation of Jakarta JSON Processing
   */
  public static DenialBodies of(Settings settings) {
    Texts texts = TextsReader.read(settings);
    try {
      ProblemRenderer problems = ProblemRenderer.create(settings);
      return new DenialBodies(problems, settings.renderer().orElse(problems), texts);
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      throw new IllegalStateException(
          Guide.NO_JSON_PROCESSING.after(
              "Gatehouse writes its bodies by Jakarta JSON Processing, and there is no"
                  + " implementation of it on the class path. Add the artifact"
                  + " org.eclipse.parsson:parsson, which brings the API with it; Jakarta EE servers"
                  + " have one"),
          e);
    }
  }

  /**
   * Creates them.
   *
   * @param texts the application's own, null where all is in English
   */
  DenialBodies(ProblemRenderer problems, DenialRenderer renderer, @Nullable Texts texts) {
    this.problems = problems;
    this.renderer = renderer;
    this.texts = texts;
    this.problemTypes = new Negotiation(problems.mediaTypes());
    problems.mediaTypes().forEach(type -> written.put(type, new ConcurrentHashMap<>()));
    this.rendererTypes =
        renderer == problems ? problemTypes : new Negotiation(renderer.mediaTypes());
    this.problemsVary = vary(problemTypes, texts);
    this.rendererVary = vary(rendererTypes, texts);
  }

  private static @Nullable String vary(Negotiation types, @Nullable Texts texts) {
    List<String> fields = new ArrayList<>();
    if (types.isChoice()) {
      fields.add(HttpHeaders.ACCEPT);
    }
    if (texts != null && texts.isChoice()) {
      fields.add(HttpHeaders.ACCEPT_LANGUAGE);
    }
    return fields.isEmpty() ? null : String.join(", ", fields);
  }

  /** The body of a denial, in the media type and the language that the client prefers. */
  public Body bodyFor(Denial denial, DeniedRequest denied) {
    String accept = denied.header(HttpHeaders.ACCEPT).orElse(null);
    Words words = texts == null ? null : words(texts, denial, denied);
    if (renderer != problems) {
      try {
        Denial shown = words == null ? denial : words.in(denial);
        return rendered(shown, rendererTypes.choose(accept), denied);
      } catch (Exception | LinkageError e) {
        LOGGER.log(
            Level.ERROR,
            Guide.RENDERER_FAILED.after(
                renderer.getClass().getName()
                    + " failed to render a denial; the default body is sent. Mend what the"
                    + " exception says: a renderer has to write every denial"),
            e);
      }
    }
    return problem(denial, words, problemTypes.choose(accept), denied);
  }

  private static @Nullable Words words(Texts texts, Denial denial, DeniedRequest denied) {
    return isInFixedWords(denial)
        ? texts.wordsFor(denial, denied.header(HttpHeaders.ACCEPT_LANGUAGE).orElse(null))
        : null;
  }

  private Body rendered(Denial denial, MediaType mediaType, DeniedRequest denied) {
    String text = renderer.render(denial, mediaType, denied);
    if (text == null) {
      throw new IllegalStateException("render returned null; return the body's text");
    }
    return body(text, mediaType, null, rendererVary);
  }

  private Body problem(
      Denial denial, @Nullable Words words, MediaType mediaType, DeniedRequest denied) {
    if (!isInFixedWords(denial)) {
      // In a language that nobody states, and in more variants than are worth keeping.
      return body(problems.render(denial, mediaType, denied), mediaType, null, problemsVary);
    }
    if (problems.dependsOnRequest()) {
      return write(denial, words, mediaType, denied);
    }
    ConcurrentMap<Object, Body> ofType = Objects.requireNonNull(written.get(mediaType));
    Object key = key(denial, words);
    // A mere look first: computeIfAbsent may lock, and its function is made for each denial
    // (DenialBodyBenchmark).
    Body body = ofType.get(key);
    return body == null
        ? ofType.computeIfAbsent(key, absent -> write(denial, words, mediaType, denied))
        : body;
  }

  /** Whether all of it is of the reason: nothing is the application's own, which has no end. */
  private static boolean isInFixedWords(Denial denial) {
    return denial.type().isEmpty()
        && denial.detail().equals(denial.reason().detail(denial.status()))
        && (denial.extensions().isEmpty() || denial.reason() != DenialReason.APPLICATION);
  }

  /** Mostly the reason says it all, and is found without hashing anything (DenialBodyBenchmark). */
  private static Object key(Denial denial, @Nullable Words words) {
    if (denial.extensions().isEmpty() && words != null) {
      return words;
    }
    return denial.extensions().isEmpty() && denial.status() == denial.reason().status()
        ? denial.reason()
        : new Key(denial.reason(), denial.status(), denial.extensions(), words);
  }

  private Body write(
      Denial denial, @Nullable Words words, MediaType mediaType, DeniedRequest denied) {
    Denial titled = problems.titled(denial);
    Denial shown = words == null ? titled : words.in(titled);
    String language = words == null ? "en" : words.languageTag();
    return body(problems.write(shown, mediaType, denied), mediaType, language, problemsVary);
  }

  private static Body body(
      String text, MediaType mediaType, @Nullable String language, @Nullable String vary) {
    return new Body(text.getBytes(StandardCharsets.UTF_8), mediaType, language, vary);
  }
}
