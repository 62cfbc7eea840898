package dev.gatehouse.internal.metadata;

import dev.gatehouse.AccessTable;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metadata of one protected resource (RFC 9728, section 2). Thread-safe. */
public final class ResourceMetadata {

  /** How long clients may keep the document: a new scope is seen soon, and a burst asks once. */
  public static final String CACHE_CONTROL = "max-age=300";

  /** Nobody's to ask for by its name: a client that wants a refresh token knows (MCP). */
  private static final String OFFLINE_ACCESS = "offline_access";

  private final URI resource;
  private final Settings settings;
  private final Supplier<AccessTable> table;
  private volatile byte @Nullable [] document;

  private ResourceMetadata(URI resource, Settings settings, Supplier<AccessTable> table) {
    this.resource = resource;
    this.settings = settings;
    this.table = table;
  }

  /**
   * That of the resource that the settings name; empty where they name none.
   *
   * @param table asked when the document is first wanted
   */
  public static Optional<ResourceMetadata> of(Settings settings, Supplier<AccessTable> table) {
    return settings
        .<URI>find(Setting.RESOURCE)
        .map(resource -> new ResourceMetadata(resource, settings, table));
  }

  /** Where clients look for it without being told. */
  public URI wellKnown() {
    return MetadataLocation.wellKnown(resource);
  }

  /**
   * Whether it is found at the well-known path of the host, followed by this.
   *
   * @param insertion a path, decoded; empty for the well-known path alone
   */
  public boolean isAt(String insertion) {
    return MetadataLocation.withoutSlash(insertion)
        .equals(MetadataLocation.withoutSlash(resource.getPath()));
  }

  /** JSON in UTF-8, not to be changed. */
  public byte[] document() {
    byte[] made = document;
    if (made == null) {
      // Two first requests may both make it; they are equal.
      made = json().getBytes(StandardCharsets.UTF_8);
      document = made;
    }
    return made;
  }

  private String json() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("resource", resource.toString());
    addList(json, "authorization_servers", texts(Setting.AUTHORIZATION_SERVERS));
    addList(json, "scopes_supported", scopes());
    addList(json, "bearer_methods_supported", List.of("header"));
    settings.<String>find(Setting.REALM).ifPresent(realm -> json.add("resource_name", realm));
    addList(json, "dpop_signing_alg_values_supported", dpopAlgorithms());
    return json.build().toString();
  }

  /** RFC 9728, section 3.2: what has no value is left out. */
  private static void addList(JsonObjectBuilder json, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      json.add(name, Json.createArrayBuilder(values));
    }
  }

  private List<String> texts(Setting setting) {
    return settings.get(setting, List.of()).stream().map(Object::toString).toList();
  }

  private Set<String> scopes() {
    AccessTable known = table.get();
    Set<String> scopes = new TreeSet<>();
    known.endpoints().forEach(endpoint -> scopes.addAll(endpoint.rule().scopes()));
    known.locators().forEach(locator -> scopes.addAll(locator.rule().scopes()));
    List<String> set = texts(Setting.SCOPES_SUPPORTED);
    set.stream().filter(scope -> !scope.startsWith("-")).forEach(scopes::add);
    set.stream()
        .filter(scope -> scope.startsWith("-"))
        .map(s -> s.substring(1))
        .forEach(scopes::remove);
    scopes.remove(OFFLINE_ACCESS);
    return scopes;
  }

  private List<String> dpopAlgorithms() {
    String realm = settings.get(Setting.REALM, "application");
    return settings.authenticators().stream()
        .flatMap(authenticator -> authenticator.challenges(realm).stream())
        .filter(challenge -> challenge.hasScheme("DPoP"))
        .flatMap(ResourceMetadata::algorithms)
        .distinct()
        .toList();
  }

  private static Stream<String> algorithms(Challenge challenge) {
    return challenge.parameter("algs").stream()
        .flatMap(algorithms -> Stream.of(algorithms.split(" ")))
        .filter(algorithm -> !algorithm.isEmpty());
  }
}
