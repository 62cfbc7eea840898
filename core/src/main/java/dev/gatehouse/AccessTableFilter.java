package dev.gatehouse;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Serves the access table to a role. A filter, since no server takes resource classes from a
 * feature.
 */
@PreMatching
final class AccessTableFilter implements ContainerRequestFilter {

  private static final String PATH = "gatehouse/access-table";
  private static final Negotiation TYPES =
      new Negotiation(
          List.of(MediaType.APPLICATION_JSON_TYPE, ProblemRenderer.HTML, ProblemRenderer.PLAIN));

  private final Supplier<AccessTable> running;
  private final AccessRule rule;
  private final Authentication authentication;
  private final AccessCheck access;
  private final DenialExit exit = new DenialExit();

  @Context Providers providers;

  /**
   * Creates the filter.
   *
   * @param role who may see the table
   */
  AccessTableFilter(
      Supplier<AccessTable> running,
      String role,
      Authentication authentication,
      AccessCheck access) {
    this.running = running;
    this.rule = rule(role);
    this.authentication = authentication;
    this.access = access;
  }

  private static AccessRule rule(String role) {
    return AccessRule.rolesAllowed(Set.of(role));
  }

  /** The table, with the row of the table itself where it is served. */
  static AccessTable addItself(AccessTable table, Gatehouse settings) {
    String role = settings.get(Setting.ACCESS_TABLE_ROLE, null);
    if (role == null) {
      return table;
    }
    List<AccessTable.Endpoint> endpoints = new ArrayList<>(table.endpoints());
    endpoints.add(
        new AccessTable.Endpoint(
            HttpMethod.GET,
            '/' + PATH,
            rule(role),
            List.of(
                new AccessTable.Source(
                    Setting.ACCESS_TABLE_ROLE.key(), GatehouseFeature.class.getName(), null)),
            AccessTableFilter.class.getName(),
            "filter",
            List.of(),
            List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN)));
    return new AccessTable(endpoints, table.locators());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean read =
        request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    if (!read || !isHere(request.getUriInfo())) {
      return;
    }
    authentication.of(CredentialsCheck.lines(request), request);
    Refusal refusal = access.check(rule, request);
    if (refusal == null) {
      request.abortWith(table(request.getHeaderString(HttpHeaders.ACCEPT)));
    } else {
      exit.end(refusal, request, providers);
    }
  }

  /** Whether a path is the table's; one that is not quite the same leads nowhere. */
  private static boolean isHere(UriInfo uri) {
    try {
      String path = uri.getPath();
      return path.equals(PATH) || path.equals('/' + PATH);
    } catch (RuntimeException undecodable) {
      // Whoever asked for it did not write it so.
      return false;
    }
  }

  private Response table(String accept) {
    AccessTable table = running.get();
    MediaType type = TYPES.choose(accept);
    String text =
        type.equals(ProblemRenderer.HTML)
            ? table.toHtml()
            : type.equals(ProblemRenderer.PLAIN) ? table.toText() : table.toJson();
    return Response.ok(text, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
