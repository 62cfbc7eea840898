package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.denial.Container;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an authenticator has for the answer to a caller whom it accepted, the nonce for the next
 * proof say (RFC 9449, section 8.2). The application goes before it, whether it has written to
 * REST's response or to the container's. Immutable and thread-safe.
 */
final class AcceptedHeaders {

  private static final String NO_STORE = "no-store";

  /** By any of these an application says whether, and how, its answer may be stored. */
  private static final Set<String> ABOUT_STORING =
      Set.of(
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.ETAG,
          HttpHeaders.EXPIRES,
          HttpHeaders.LAST_MODIFIED,
          "Pragma");

  private final Container container;

  AcceptedHeaders(Container container) {
    this.container = container;
  }

  /**
   * The lines for an answer that nobody stores, a denial for example.
   *
   * @param headers that it has by now, which are left as they are
   * @return lines by name, of names that it does not have
   */
  Map<String, List<String>> besides(
      MultivaluedMap<String, Object> headers, GuardedRequest guarded) {
    Map<String, List<String>> told = guarded.acceptedHeaders();
    if (told.isEmpty()) {
      return told;
    }
    Map<String, List<String>> besides = new LinkedHashMap<>(told);
    besides.keySet().removeIf(name -> has(headers, name));
    return besides;
  }

  /**
   * The lines for any other answer. One that is stored would bring an old nonce to a later request:
   * where the application does not say that it may be, it says now that it may not.
   *
   * @param headers that it has by now, which are left as they are
   * @return lines by name, of names that it does not have
   */
  Map<String, List<String>> besides(
      MultivaluedMap<String, Object> headers,
      GuardedRequest guarded,
      ContainerRequestContext request) {
    Map<String, List<String>> besides = besides(headers, guarded);
    if (besides.isEmpty() || !isRead(guarded, request) || isNotStored(headers)) {
      return besides;
    }
    if (ABOUT_STORING.stream().anyMatch(name -> has(headers, name))) {
      return Map.of();
    }
    besides.put(HttpHeaders.CACHE_CONTROL, List.of(NO_STORE));
    return besides;
  }

  private boolean has(MultivaluedMap<String, Object> headers, String name) {
    return headers.keySet().stream().anyMatch(name::equalsIgnoreCase) || container.has(name);
  }

  /** Answers to other methods are stored by nobody who is not told to (RFC 9110, section 9.2.3). */
  private static boolean isRead(GuardedRequest guarded, ContainerRequestContext request) {
    return guarded.isHead() || HttpMethod.GET.equals(request.getMethod());
  }

  private static boolean isNotStored(MultivaluedMap<String, Object> headers) {
    return headers.entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(HttpHeaders.CACHE_CONTROL))
        .flatMap(field -> field.getValue().stream())
        .anyMatch(line -> String.valueOf(line).toLowerCase(Locale.ROOT).contains(NO_STORE));
  }
}
