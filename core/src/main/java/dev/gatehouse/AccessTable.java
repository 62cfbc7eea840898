package dev.gatehouse;

import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  /** Where the application's configuration holds the table of a running application. */
  static final String PROPERTY = AccessTable.class.getName();

  private final List<Endpoint> endpoints;
  private final List<Locator> locators;

  private AccessTable(List<Endpoint> endpoints, List<Locator> locators) {
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
   * A table of rows that are known; Gatehouse itself makes tables so.
   *
   * @param endpoints in any order
   * @param locators in any order
   * @return the table, never null
   * @throws NullPointerException if a list or a row is null
   */
  public static AccessTable of(List<Endpoint> endpoints, List<Locator> locators) {
    return new AccessTable(endpoints, locators);
  }

  /**
   * The table of the application that this code runs in.
   *
   * @param configuration the application's, as {@code @Context} injects it
   * @return the table, never null
   * @throws IllegalStateException if Gatehouse does not guard that application
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
   * @return the table, by the settings of that feature, of the application's properties and of
   *     MicroProfile Config; never null
   * @throws IllegalStateException with all problems at once, if Gatehouse would not let the
   *     application start
   * @throws IllegalArgumentException if a setting is wrong; or if the application names no class,
   *     so that only a server which scans would know them: use {@link #of(Class[])}
   */
  public static AccessTable of(Application application) {
    return GatehouseFeature.table(application);
  }

  /**
   * The table of resource classes.
   *
   * @param resourceClasses all classes of an application; those without {@code @Path} are left out
   * @return the table, by the settings of MicroProfile Config where there is one; never null
   * @throws IllegalStateException with all problems at once, if Gatehouse would not let an
   *     application of these classes start
   * @throws IllegalArgumentException if a setting is wrong
   */
  public static AccessTable of(Class<?>... resourceClasses) {
    return GatehouseFeature.table(resourceClasses);
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
    return GatehouseFeature.text(this);
  }

  /**
   * The table for programs: an object with the members {@code summary}, {@code endpoints} and
   * {@code locators}, whose elements have the names of the methods of {@link Endpoint} and {@link
   * Locator}.
   *
   * @return JSON (RFC 8259), never null
   */
  public String toJson() {
    return GatehouseFeature.json(this);
  }

  /** {@return the {@link #summary}} */
  @Override
  public String toString() {
    return summary();
  }

  /** An annotation that decides, and where it stands. Immutable and thread-safe. */
  public static final class Source {

    private final String annotation;
    private final String className;
    private final @Nullable String member;

    private Source(String annotation, String className, @Nullable String member) {
      this.annotation = Objects.requireNonNull(annotation, "annotation");
      this.className = Objects.requireNonNull(className, "className");
      this.member = member;
    }

    /**
     * An annotation on a class.
     *
     * @param annotation as it is written
     * @param className the name of the class
     * @return the source, never null
     * @throws NullPointerException if an argument is null
     */
    public static Source onClass(String annotation, String className) {
      return new Source(annotation, className, null);
    }

    /**
     * An annotation on a method.
     *
     * @param annotation as it is written
     * @param className the name of the class that declares the method
     * @param member the name of the method
     * @return the source, never null
     * @throws NullPointerException if an argument is null
     */
    public static Source onMethod(String annotation, String className, String member) {
      return new Source(annotation, className, Objects.requireNonNull(member, "member"));
    }

    /** {@return the annotation as it is written, for example {@code @RolesAllowed("admin")}} */
    public String annotation() {
      return annotation;
    }

    /** {@return the name of the class that it stands on or in} */
    public String className() {
      return className;
    }

    /** {@return the name of the method that it stands on; empty where it stands on the class} */
    public Optional<String> member() {
      return Optional.ofNullable(member);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Source source
          && annotation.equals(source.annotation)
          && className.equals(source.className)
          && Objects.equals(member, source.member);
    }

    @Override
    public int hashCode() {
      return Objects.hash(annotation, className, member);
    }

    /** {@return for example {@code @Authenticated on shop.OrderResource#show}} */
    @Override
    public String toString() {
      return annotation + " on " + className + (member == null ? "" : '#' + member);
    }
  }

  /** A resource method at its address. Immutable and thread-safe. */
  public static final class Endpoint extends AccessTableRow {

    private final String method;
    private final List<String> consumes;
    private final List<String> produces;

    private Endpoint(
        String method,
        String path,
        AccessRule rule,
        List<Source> statedBy,
        String resourceClass,
        String resourceMethod,
        List<String> consumes,
        List<String> produces) {
      super(path, rule, statedBy, resourceClass, resourceMethod);
      this.method = Objects.requireNonNull(method, "method");
      this.consumes = List.copyOf(consumes);
      this.produces = List.copyOf(produces);
    }

    /**
     * An endpoint that says nothing of media types.
     *
     * @param method the request method
     * @param path the template of its path
     * @param rule what it demands
     * @param statedBy the annotations that decide
     * @param resourceClass the name of its class
     * @param resourceMethod the name of the method
     * @return the endpoint, never null
     * @throws NullPointerException if an argument is null
     */
    public static Endpoint of(
        String method,
        String path,
        AccessRule rule,
        List<Source> statedBy,
        String resourceClass,
        String resourceMethod) {
      return new Endpoint(
          method, path, rule, statedBy, resourceClass, resourceMethod, List.of(), List.of());
    }

    /**
     * The same endpoint with media types.
     *
     * @param consumes those that it reads
     * @param produces those that it writes
     * @return a new endpoint, never null
     * @throws NullPointerException if an argument is null
     */
    public Endpoint withMediaTypes(List<String> consumes, List<String> produces) {
      return new Endpoint(
          method,
          path(),
          rule(),
          statedBy(),
          resourceClass(),
          resourceMethod(),
          consumes,
          produces);
    }

    /** {@return the request method, for example {@code GET}} */
    public String method() {
      return method;
    }

    /** {@return the media types that it reads, empty where any will do} */
    public List<String> consumes() {
      return consumes;
    }

    /** {@return the media types that it writes, empty where it does not say} */
    public List<String> produces() {
      return produces;
    }

    @Override
    List<Object> members() {
      return List.of(
          method,
          path(),
          rule(),
          statedBy(),
          resourceClass(),
          resourceMethod(),
          consumes,
          produces);
    }
  }

  /**
   * A sub-resource locator behind which the table cannot list endpoints, because it leads back to a
   * class that it comes from, or because the type that it returns does not tell. Its rule is what
   * all that lies behind demands at least: each request finds the rest by what the locator really
   * returned. Immutable and thread-safe.
   */
  public static final class Locator extends AccessTableRow {

    private final String returns;

    private Locator(
        String path,
        AccessRule rule,
        List<Source> statedBy,
        String resourceClass,
        String resourceMethod,
        String returns) {
      super(path, rule, statedBy, resourceClass, resourceMethod);
      this.returns = Objects.requireNonNull(returns, "returns");
    }

    /**
     * A locator.
     *
     * @param path the template of its path
     * @param rule what all that lies behind demands at least
     * @param statedBy the annotations that decide
     * @param resourceClass the name of its class
     * @param resourceMethod the name of the method
     * @param returns the name of the type that it returns
     * @return the locator, never null
     * @throws NullPointerException if an argument is null
     */
    public static Locator of(
        String path,
        AccessRule rule,
        List<Source> statedBy,
        String resourceClass,
        String resourceMethod,
        String returns) {
      return new Locator(path, rule, statedBy, resourceClass, resourceMethod, returns);
    }

    /** {@return the name of the type that it returns} */
    public String returns() {
      return returns;
    }

    @Override
    List<Object> members() {
      return List.of(path(), rule(), statedBy(), resourceClass(), resourceMethod(), returns);
    }
  }
}
