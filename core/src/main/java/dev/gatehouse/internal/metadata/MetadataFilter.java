package dev.gatehouse.internal.metadata;

import dev.gatehouse.AccessTable;
import dev.gatehouse.internal.rule.OwnPaths;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers with the metadata of the resource to everybody, before anything is matched: a feature can
 * register no resource that every runtime takes. Where the application has an endpoint at that
 * path, it answers itself.
 */
@PreMatching
public final class MetadataFilter implements ContainerRequestFilter {

  private static final Set<String> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final ResourceMetadata metadata;
  private final Supplier<AccessTable> table;

  /**
   * Creates the filter.
   *
   * @param table asked for endpoints of the application's own at that path
   */
  public MetadataFilter(ResourceMetadata metadata, Supplier<AccessTable> table) {
    this.metadata = metadata;
    this.table = table;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (METHODS.contains(request.getMethod())
        && isPath(request.getUriInfo().getPath(false))
        && !OwnPaths.isTaken(table.get(), MetadataLocation.PATH)) {
      request.abortWith(
          Response.ok(metadata.document(), MediaType.APPLICATION_JSON_TYPE)
              .header(HttpHeaders.CACHE_CONTROL, ResourceMetadata.CACHE_CONTROL)
              .build());
    }
  }

  /** Runtimes differ in whether it begins with a slash. */
  private static boolean isPath(String path) {
    return MetadataLocation.PATH.equals(path.startsWith("/") ? path : '/' + path);
  }
}
