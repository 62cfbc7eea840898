package dev.gatehouse;

import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Who may call what: every endpoint of an application with the rule that it demands, and the
 * annotation that says so. Immutable and thread-safe.
 *
 * <p>At startup Gatehouse logs {@link #toText} at INFO on the logger {@code
 * dev.gatehouse.access-table}, and {@link #summary} on {@code dev.gatehouse}. Code gets at the
 * table of the application that it runs in, or at that of any application, say in a test:
 *
 * <pre>{@code
 * AccessTable.ofRunning(configuration).toJson();         // @Context Configuration configuration
 * AccessTable.of(new OrdersApplication()).toText();
 *
 * DELETE  /orders/{id}  role customer or admin  @RolesAllowed({"customer", "admin"}) on OrderResource#cancel  OrderResource#cancel
 * GET     /orders/{id}  any caller              @Authenticated on OrderResource                               OrderResource#show
 * }</pre>
 *
 * <p>What servers add by themselves, such as answers to OPTIONS, is not listed, nor what lies
 * behind a locator whose type does not tell: see {@link #locators}.
 */
public final class AccessTable {

  /**
   * An annotation that decides, and where it stands.
   *
   * @param annotation as it is written, for example {@code @RolesAllowed("admin")}; never null
   * @param className the name of the class that it stands on or in, never null
   * @param member the name of the method that it stands on, or null where it stands on the class
   */
  public record Source(String annotation, String className, String member) {

    /**
     * Creates a source.
     *
     * @param annotation as it is written
     * @param className the name of the class that it stands on or in
     * @param member the name of the method that it stands on, or null
     * @throws NullPointerException where the annotation or the class is null
     */
    public Source {
      Objects.requireNonNull(annotation, "annotation");
      Objects.requireNonNull(className, "className");
    }
  }

  /**
   * A resource method at its address.
   *
   * @param method the request method, for example {@code GET}; never null
   * @param path the template of its path, from the application's base path on, for example {@code
   *     /orders/{id}}; never null
   * @param rule what it demands, with all that the locators on the way demand; never null
   * @param statedBy the annotations that decide; empty where there are none, and the rule is that
   *     of the setting {@code gatehouse.unannotated}; never null
   * @param resourceClass the name of its class, never null
   * @param resourceMethod the name of the method, never null
   * @param consumes the media types that it reads, empty where any will do; never null
   * @param produces the media types that it writes, empty where it does not say; never null
   */
  public record Endpoint(
      String method,
      String path,
      AccessRule rule,
      List<Source> statedBy,
      String resourceClass,
      String resourceMethod,
      List<String> consumes,
      List<String> produces) {

    /**
     * Creates an endpoint; the lists are copied.
     *
     * @param method the request method
     * @param path the template of its path
     * @param rule what it demands
     * @param statedBy the annotations that decide
     * @param resourceClass the name of its class
     * @param resourceMethod the name of the method
     * @param consumes the media types that it reads
     * @param produces the media types that it writes
     * @throws NullPointerException where an argument is null
     */
    public Endpoint {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(resourceClass, "resourceClass");
      Objects.requireNonNull(resourceMethod, "resourceMethod");
      statedBy = List.copyOf(statedBy);
      consumes = List.copyOf(consumes);
      produces = List.copyOf(produces);
    }
  }

  /**
   * A sub-resource locator behind which the table cannot list endpoints, because it leads back to a
   * class that it comes from, or because the type that it returns does not tell. Each request finds
   * the rule by what the locator really returned.
   *
   * @param path the template of its path, never null
   * @param rule what all that lies behind demands at least, never null
   * @param statedBy the annotations that decide, never null
   * @param resourceClass the name of its class, never null
   * @param resourceMethod the name of the method, never null
   * @param returns the name of the type that it returns, never null
   */
  public record Locator(
      String path,
      AccessRule rule,
      List<Source> statedBy,
      String resourceClass,
      String resourceMethod,
      String returns) {

    /**
     * Creates a locator; the list is copied.
     *
     * @param path the template of its path
     * @param rule what all that lies behind demands at least
     * @param statedBy the annotations that decide
     * @param resourceClass the name of its class
     * @param resourceMethod the name of the method
     * @param returns the name of the type that it returns
     * @throws NullPointerException where an argument is null
     */
    public Locator {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(resourceClass, "resourceClass");
      Objects.requireNonNull(resourceMethod, "resourceMethod");
      Objects.requireNonNull(returns, "returns");
      statedBy = List.copyOf(statedBy);
    }
  }

  static final String PROPERTY = AccessTable.class.getName();

  private final List<Endpoint> endpoints;
  private final List<Locator> locators;

  AccessTable(List<Endpoint> endpoints, List<Locator> locators) {
    this.endpoints =
        endpoints.stream()
            .sorted(
                Comparator.comparing(Endpoint::path)
                    .thenComparing(Endpoint::method)
                    .thenComparing(Endpoint::resourceClass)
                    .thenComparing(Endpoint::resourceMethod))
            .toList();
    this.locators = locators.stream().sorted(Comparator.comparing(Locator::path)).toList();
  }

  /**
   * The table of the application that this code runs in.
   *
   * @param configuration the application's, as {@code @Context} injects it
   * @return the table, never null
   * @throws IllegalStateException where Gatehouse does not guard that application
   */
  public static AccessTable ofRunning(Configuration configuration) {
    if (configuration.getProperty(PROPERTY) instanceof Supplier<?> running
        && running.get() instanceof AccessTable table) {
      return table;
    }
    throw new IllegalStateException(
        "Gatehouse guards nothing here: register GatehouseFeature, and leave gatehouse.enabled"
            + " true");
  }

  /**
   * The table of an application that need not run.
   *
   * @param application names its classes, and has a {@link GatehouseFeature} with settings among
   *     its singletons where it has one
   * @return the table, never null
   * @throws IllegalStateException with all problems at once, where Gatehouse would not let the
   *     application start
   * @throws IllegalArgumentException where it names no class, so that only a server which scans
   *     would know them: use {@link #of(Class[])}
   */
  public static AccessTable of(Application application) {
    return ApplicationReader.table(application);
  }

  /**
   * The table of resource classes.
   *
   * @param resourceClasses all classes of an application; those without {@code @Path} are left out
   * @return the table, never null
   * @throws IllegalStateException with all problems at once, where Gatehouse would not let an
   *     application of these classes start
   */
  public static AccessTable of(Class<?>... resourceClasses) {
    return ResourceScan.of(
            Arrays.asList(resourceClasses), new AccessRules(Gatehouse.Unannotated.PERMIT))
        .table();
  }

  /**
   * All endpoints, by path and request method.
   *
   * @return an unmodifiable list, never null
   */
  public List<Endpoint> endpoints() {
    return endpoints;
  }

  /**
   * The locators behind which there are endpoints that this table does not list.
   *
   * @return an unmodifiable list, by path; never null
   */
  public List<Locator> locators() {
    return locators;
  }

  /**
   * How many endpoints demand what.
   *
   * @return one line, for example {@code 23 endpoints: 4 public, 1 denied, 6 any caller, 10 by
   *     role, 2 by scope; 0 unannotated}, where those with scopes count as "by scope"; never null
   */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d %s: %d public, %d denied, %d any caller, %d by role, %d by scope; %d unannotated",
        endpoints.size(),
        endpoints.size() == 1 ? "endpoint" : "endpoints",
        count(AccessRule.Kind.PERMIT),
        count(AccessRule.Kind.DENY),
        count(AccessRule.Kind.AUTHENTICATED),
        count(AccessRule.Kind.ROLES),
        count(endpoint -> !endpoint.rule().scopes().isEmpty()),
        count(endpoint -> endpoint.statedBy().isEmpty()));
  }

  private long count(AccessRule.Kind kind) {
    return count(endpoint -> endpoint.rule().kind() == kind && endpoint.rule().scopes().isEmpty());
  }

  private long count(Predicate<Endpoint> predicate) {
    return endpoints.stream().filter(predicate).count();
  }

  /**
   * The table for people to read, in aligned columns: request method, path, rule, the annotations
   * that decide, and the method; classes without their packages.
   *
   * @return a line for each endpoint and locator, each with a line feed at its end; never null
   */
  public String toText() {
    return AccessTableWriter.text(this);
  }

  /**
   * The table for programs: an object with the members {@code summary}, {@code endpoints} and
   * {@code locators}, whose elements have the names of the records' components.
   *
   * @return JSON (RFC 8259), never null
   */
  public String toJson() {
    return AccessTableWriter.json(this);
  }

  /**
   * The table for browsers.
   *
   * @return a whole HTML document, never null
   */
  public String toHtml() {
    return AccessTableWriter.html(this);
  }

  /** The summary. */
  @Override
  public String toString() {
    return summary();
  }
}
