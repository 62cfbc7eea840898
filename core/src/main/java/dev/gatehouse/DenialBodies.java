package dev.gatehouse;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.concurrent.ConcurrentHashMap;

/** The bodies of denials: chooses the media type, and writes what does not change only once. */
final class DenialBodies {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /**
   * A body.
   *
   * @param language of its text, or null where a renderer of the application chose the words
   * @param negotiated whether {@code Accept} had a choice
   */
  record Body(byte[] bytes, MediaType mediaType, String language, boolean negotiated) {}

  /** Extensions come from annotations: there are only so many. */
  private record Key(
      DenialReason reason, int status, Map<String, Object> extensions, MediaType mediaType) {}

  private final ProblemRenderer problems;
  private final DenialRenderer renderer;
  private final Negotiation problemTypes;
  private final Negotiation rendererTypes;
  private final Map<Key, Body> written = new ConcurrentHashMap<>();

  /**
   * The bodies that these settings ask for.
   *
   * @throws IllegalStateException without an implementation of Jakarta JSON Processing
   */
  static DenialBodies of(Gatehouse settings) {
    try {
      ProblemRenderer problems = ProblemRenderer.create(settings);
      return new DenialBodies(problems, settings.rendererOr(problems));
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
    this.rendererTypes =
        renderer == problems ? problemTypes : new Negotiation(renderer.mediaTypes());
  }

  Body of(Denial denial, DeniedRequest denied) {
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
    if (problems.dependsOnRequest()) {
      return body(problems.render(denial, mediaType, denied), mediaType, "en", problemTypes);
    }
    return written.computeIfAbsent(
        new Key(denial.reason(), denial.status(), denial.extensions(), mediaType),
        key -> body(problems.render(denial, mediaType, denied), mediaType, "en", problemTypes));
  }

  private static Body body(String text, MediaType mediaType, String language, Negotiation types) {
    return new Body(text.getBytes(StandardCharsets.UTF_8), mediaType, language, types.isChoice());
  }
}
