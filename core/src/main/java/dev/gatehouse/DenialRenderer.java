package dev.gatehouse;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * Writes the body of a denial. Status, challenges and caching headers stay Gatehouse's; a renderer
 * only chooses words and format.
 *
 * <pre>{@code
 * GatehouseFeature.builder()
 *     .renderer((denial, mediaType, request) ->
 *         "{\"code\":\"" + denial.reason().code() + "\"}")
 * }</pre>
 *
 * <p>Implementations are called by many threads at once and must be thread-safe. Where one throws
 * or returns null, that is logged and the default body of RFC 9457 is sent.
 */
@FunctionalInterface
public interface DenialRenderer {

  /**
   * The media types that this renderer writes; asked once, at startup. The client's {@code Accept}
   * chooses among them, and where it accepts none of them the first is sent all the same: a denial
   * is never a 406.
   *
   * @return at least one concrete media type, preferred first; {@code application/json} by default
   */
  default List<MediaType> mediaTypes() {
    return List.of(MediaType.APPLICATION_JSON_TYPE);
  }

  /**
   * Writes a body; it is sent as UTF-8.
   *
   * @param denial what to tell, in the words and language of {@link GatehouseFeature.Builder#texts}
   *     where these are; never null
   * @param mediaType one of {@link #mediaTypes()}, never null
   * @param request what was refused, never null; escape what you copy from it
   * @return the body, never null
   */
  String render(Denial denial, MediaType mediaType, DeniedRequest request);
}
