package dev.gatehouse.internal.body;

import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses a media type by Accept (RFC 9110, section 12.5.1). */
final class Negotiation {

  /**
   * What Java's HttpURLConnection sends where the program said nothing, and so Jersey's client too.
   * A program waits for that answer, not a person.
   */
  private static final String OF_URL_CONNECTION = "text/html, image/gif, image/jpeg, *";

  /**
   * A type on offer.
   *
   * @param generic what its suffix says it is too: a client that asks for application/json reads
   *     application/problem+json (RFC 6839)
   */
  private record Offer(MediaType type, MediaType generic) {

    static Offer of(MediaType type) {
      String subtype = type.getSubtype();
      return new Offer(
          type, new MediaType(type.getType(), subtype.substring(subtype.lastIndexOf('+') + 1)));
    }

    /** How closely a range names this type, 0 where it does not. */
    int specificity(AcceptRange range) {
      if (range.isAnyType()) {
        return 1;
      }
      if (range.has(type.getType(), type.getSubtype())) {
        return range.isAnySubtype() ? 2 : 4;
      }
      return range.has(generic.getType(), generic.getSubtype()) ? 3 : 0;
    }
  }

  private final List<Offer> offered;

  /** What is chosen by an Accept that is one range and no more, which is not read each time. */
  private final Map<String, MediaType> ofOneRange = new HashMap<>();

  Negotiation(List<MediaType> offered) {
    if (offered.isEmpty()) {
      throw new IllegalArgumentException(
          "DenialRenderer.mediaTypes() returned none; return at least one");
    }
    this.offered = offered.stream().map(Offer::of).toList();
    rememberChoiceOf(MediaType.WILDCARD_TYPE);
    for (Offer offer : this.offered) {
      rememberChoiceOf(offer.type);
      rememberChoiceOf(offer.generic);
    }
  }

  private void rememberChoiceOf(MediaType type) {
    String range = type.getType() + '/' + type.getSubtype();
    ofOneRange.put(range, choose(AcceptRange.read(range)));
  }

  boolean isChoice() {
    return offered.size() > 1;
  }

  /**
   * The offer that suits best; the first where nothing does, or nothing was said.
   *
   * @param accept the header's lines, joined by commas, or null
   */
  MediaType choose(@Nullable String accept) {
    if (!isChoice() || accept == null || isSilence(accept)) {
      return offered.get(0).type();
    }
    MediaType chosen = ofOneRange.get(accept);
    if (chosen != null) {
      return chosen;
    }
    try {
      return choose(AcceptRange.read(accept));
    } catch (IllegalArgumentException unreadable) {
      // A denial is never a 400 for a bad Accept.
      return offered.get(0).type();
    }
  }

  private static boolean isSilence(String accept) {
    return accept.startsWith(OF_URL_CONNECTION);
  }

  private MediaType choose(List<AcceptRange> accepted) {
    MediaType best = offered.get(0).type();
    double bestQuality = 0;
    for (Offer candidate : offered) {
      double quality = quality(candidate, accepted);
      if (quality > bestQuality) {
        best = candidate.type();
        bestQuality = quality;
      }
    }
    return best;
  }

  /** The most specific range has the word (RFC 9110, section 12.5.1). */
  private static double quality(Offer offer, List<AcceptRange> accepted) {
    double quality = 0;
    int highest = 0;
    for (AcceptRange range : accepted) {
      int specificity = offer.specificity(range);
      if (specificity > highest) {
        quality = range.weight();
        highest = specificity;
      }
    }
    return quality;
  }
}
