package dev.gatehouse.internal.rule;

import dev.gatehouse.internal.resource.OptionalApi;

/** Chooses the word of the runtime at hand. */
public final class RuntimeWords {

  private RuntimeWords() {}

  /** What the runtime here tells: Jersey is the one that tells more. */
  public static RuntimeWord here() {
    return OptionalApi.isHere("org.glassfish.jersey.server.ExtendedUriInfo")
        ? new JerseyWord()
        : RuntimeWord.NONE;
  }
}
