package dev.gatehouse.internal.metadata;

import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import java.net.URI;
import java.util.Optional;

/** Where the metadata of a protected resource lie. From settings alone, whatever a request says. */
public final class MetadataLocation {

  /** Under the host, and as well under an application (RFC 9728, section 3). */
  public static final String PATH = "/.well-known/oauth-protected-resource";

  private MetadataLocation() {}

  /**
   * The place that challenges name: that of the setting, else the one that answers for the
   * resource; empty where neither is set.
   *
   * @param atHost whether the well-known URI of the host answers
   */
  public static Optional<URI> named(Settings settings, boolean atHost) {
    Optional<URI> set = settings.find(Setting.RESOURCE_METADATA);
    return set.isPresent()
        ? set
        : settings
            .<URI>find(Setting.RESOURCE)
            .map(resource -> atHost ? wellKnown(resource) : underResource(resource));
  }

  /** RFC 9728, section 3.1: between the host and the path of the resource. */
  static URI wellKnown(URI resource) {
    String path = resource.getRawPath();
    return uri(resource, PATH + (path.equals("/") ? "" : path));
  }

  /** Where the application itself answers. */
  static URI underResource(URI resource) {
    return uri(resource, withoutSlash(resource.getRawPath()) + PATH);
  }

  private static URI uri(URI resource, String path) {
    String query = resource.getRawQuery();
    return URI.create(
        resource.getScheme()
            + "://"
            + resource.getRawAuthority()
            + path
            + (query == null ? "" : '?' + query));
  }

  static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
