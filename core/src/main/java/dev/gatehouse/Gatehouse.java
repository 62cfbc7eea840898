package dev.gatehouse;

import dev.gatehouse.authentication.Authenticator;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Gatehouse's settings. Immutable and thread-safe as far as what was put in is.
 *
 * <pre>{@code
 * new GatehouseFeature(Gatehouse.builder()
 *     .realm("orders")
 *     .authenticator(new BasicAuthenticator(callers::validate))
 *     .unannotated(Gatehouse.Unannotated.DENY)
 *     .build())
 * }</pre>
 *
 * <p>Settings with a key can also be given by MicroProfile Config, and as Jakarta REST
 * configuration properties ({@code Application.getProperties()}); the later of the three wins, the
 * builder last. Bad values and unknown {@code gatehouse.*} keys fail the start of the application.
 */
public final class Gatehouse {

  /** What happens to a resource method without an access annotation, on itself or its class. */
  public enum Unannotated {
    /** Everybody may call it; a warning at startup lists it. The default. */
    PERMIT,
    /** Any authenticated caller may call it. */
    AUTHENTICATED,
    /** Nobody may call it. */
    DENY,
    /** The application does not start. */
    FAIL
  }

  private final Map<Setting, Object> values;
  private final List<Authenticator> authenticators;
  private final List<DenialListener> listeners;
  private final DenialRenderer renderer;
  private final Predicate<Principal> anonymous;

  private Gatehouse(Builder builder) {
    values = Collections.unmodifiableMap(new EnumMap<>(builder.values));
    authenticators = List.copyOf(builder.authenticators);
    listeners = List.copyOf(builder.listeners);
    renderer = builder.renderer;
    anonymous = builder.anonymous;
  }

  /**
   * Settings to be made.
   *
   * @return a new builder, never null
   */
  public static Builder builder() {
    return new Builder();
  }

  /** These settings, and those of {@code properties} where these are silent. */
  Gatehouse over(Map<Setting, Object> properties) {
    Builder merged = new Builder();
    merged.values.putAll(properties);
    merged.values.putAll(values);
    merged.authenticators.addAll(authenticators);
    merged.listeners.addAll(listeners);
    merged.renderer = renderer;
    merged.anonymous = anonymous;
    return merged.build();
  }

  <T> T get(Setting setting, T otherwise) {
    @SuppressWarnings("unchecked") // a setting's parser decides its type
    T value = (T) values.get(setting);
    return value == null ? otherwise : value;
  }

  List<Authenticator> authenticators() {
    return authenticators;
  }

  List<DenialListener> listeners() {
    DenialListener audit = new AuditListener(get(Setting.CORRELATION_HEADER, null));
    return listeners.isEmpty()
        ? List.of(audit)
        : listeners.stream().map(l -> l instanceof AuditListener ? audit : l).toList();
  }

  DenialRenderer rendererOr(DenialRenderer otherwise) {
    return renderer == null ? otherwise : renderer;
  }

  Nobody nobody() {
    return Nobody.of(get(Setting.ANONYMOUS, List.of()), anonymous);
  }

  /** Builds {@link Gatehouse}. Every method checks its argument at once. Not thread-safe. */
  public static final class Builder {

    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
    private final List<Authenticator> authenticators = new ArrayList<>();
    private final List<DenialListener> listeners = new ArrayList<>();
    private DenialRenderer renderer;
    private Predicate<Principal> anonymous = principal -> false;

    private Builder() {}

    private Builder set(Setting setting, Object value) {
      values.put(setting, setting.parse(Objects.requireNonNull(value, setting.key() + " is null")));
      return this;
    }

    /**
     * The protection space that challenges name (RFC 9110, section 11.5); key {@code
     * gatehouse.realm}, by default what the application's {@code @LoginConfig} or mechanism
     * definition names, else the web application's name, else {@code application}.
     *
     * @param realm printable US-ASCII text that is not blank
     * @return this
     * @throws IllegalArgumentException where it is not
     */
    public Builder realm(String realm) {
      return set(Setting.REALM, realm);
    }

    /**
     * The schemes that a 401 names, for example {@code "Basic"}, in their order; key {@code
     * gatehouse.schemes}. By default those of the authenticators; without any, that of the
     * application's {@code @LoginConfig} or mechanism definition; else {@code Bearer}.
     *
     * @param schemes names of authentication schemes, at least one
     * @return this
     * @throws IllegalArgumentException where one is not a name of a scheme
     */
    public Builder schemes(String... schemes) {
      return set(Setting.SCHEMES, String.join(",", List.of(schemes)));
    }

    /**
     * Adds an authenticator; they are asked in the order in which they were added. Without any, the
     * caller is whoever the server says.
     *
     * @param authenticator checks credentials
     * @return this
     */
    public Builder authenticator(Authenticator authenticator) {
      authenticators.add(Objects.requireNonNull(authenticator, "authenticator"));
      return this;
    }

    /**
     * What happens to resource methods without an access annotation; key {@code
     * gatehouse.unannotated}, by default {@link Unannotated#PERMIT}. The answers to OPTIONS that
     * the server generates are exempt.
     *
     * @param policy the policy
     * @return this
     */
    public Builder unannotated(Unannotated policy) {
      return set(Setting.UNANNOTATED, policy);
    }

    /**
     * Gives each reason a problem type of its own (RFC 9457, section 3.1.1): this URI followed by
     * the reason's code, a slash between them where it ends in a letter or digit, and a title to go
     * with it; key {@code gatehouse.type-base}. By default the type is {@code about:blank}.
     *
     * @param base an absolute URI, for example {@code https://errors.example.com/}
     * @return this
     * @throws IllegalArgumentException where it is not absolute
     */
    public Builder typeBase(URI base) {
      return set(Setting.TYPE_BASE, base);
    }

    /**
     * Whether the body has an {@code instance} member, the path of the request; key {@code
     * gatehouse.instance}, by default false.
     *
     * @param shown true to show it
     * @return this
     */
    public Builder instance(boolean shown) {
      return set(Setting.INSTANCE, shown);
    }

    /**
     * Whether scripts of other origins may read the challenge: adds {@code
     * Access-Control-Expose-Headers: WWW-Authenticate} to denials that have one; key {@code
     * gatehouse.expose-challenge}, by default false.
     *
     * @param exposed true to expose it
     * @return this
     */
    public Builder exposeChallenge(boolean exposed) {
      return set(Setting.EXPOSE_CHALLENGE, exposed);
    }

    /**
     * Whether Gatehouse's error page {@code /.gatehouse/denial}, where an application names it for
     * what the servlet container refuses, is written; key {@code gatehouse.container-denials}, by
     * default true.
     *
     * @param answered false to leave the page empty
     * @return this
     */
    public Builder containerDenials(boolean answered) {
      return set(Setting.CONTAINER_DENIALS, answered);
    }

    /**
     * Serves the {@link AccessTable} at {@code gatehouse/access-table} below the application's path
     * to callers in this role, as JSON, HTML or plain text; key {@code
     * gatehouse.access-table-role}. By default it is served to nobody, and there is no such path.
     *
     * @param role the name of a role, compared exactly; {@code "**"} is any authenticated caller
     * @return this
     * @throws IllegalArgumentException where it is blank
     */
    public Builder accessTableRole(String role) {
      return set(Setting.ACCESS_TABLE_ROLE, role);
    }

    /**
     * Where the protected resource's metadata is (RFC 9728, section 5.1): Bearer and DPoP
     * challenges carry it as {@code resource_metadata}; key {@code gatehouse.resource-metadata}.
     *
     * @param url an absolute https URL
     * @return this
     * @throws IllegalArgumentException where it is not
     */
    public Builder resourceMetadata(URI url) {
      return set(Setting.RESOURCE_METADATA, url);
    }

    /**
     * The request header that the audit line has as {@code correlation}; key {@code
     * gatehouse.correlation-header}. Without it, it has the id of {@code traceparent}, if any.
     *
     * @param name a header's name, for example {@code X-Request-Id}
     * @return this
     * @throws IllegalArgumentException where it is none, or has credentials
     */
    public Builder correlationHeader(String name) {
      return set(Setting.CORRELATION_HEADER, name);
    }

    /**
     * Writes the body of every denial; by default application/problem+json and its variants.
     *
     * @param renderer the renderer
     * @return this
     */
    public Builder renderer(DenialRenderer renderer) {
      this.renderer = Objects.requireNonNull(renderer, "renderer");
      return this;
    }

    /**
     * Adds a listener. The first one replaces the audit line; add {@link DenialListener#audit()} to
     * keep it.
     *
     * @param listener is told of every denial
     * @return this
     */
    public Builder listener(DenialListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Which further principals are nobody; key {@code gatehouse.anonymous}, which takes their
     * names. Both count, and both add to what is always nobody: a principal that is null or without
     * a name and what servers are known to show in place of one.
     *
     * @param anonymous true for a principal that is nobody; it never sees null
     * @return this
     */
    public Builder anonymous(Predicate<Principal> anonymous) {
      this.anonymous = Objects.requireNonNull(anonymous, "anonymous");
      return this;
    }

    /** {@return the settings made so far, never null} */
    public Gatehouse build() {
      return new Gatehouse(this);
    }
  }
}
