package dev.gatehouse.internal.denial;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a container answered when it was asked to authenticate a caller.
 *
 * @param challenges the WWW-Authenticate lines that it would send, possibly none
 * @param response what it answers in place of a denial, a redirect or a page; null where the denial
 *     is for Gatehouse to write
 */
public record ContainerAnswer(List<String> challenges, @Nullable Response response) {

  /** It has made somebody known, or has nothing to say. */
  public static final ContainerAnswer NOTHING = new ContainerAnswer(List.of(), null);
}
