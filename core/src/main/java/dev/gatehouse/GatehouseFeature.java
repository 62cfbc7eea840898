package dev.gatehouse;

import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.ScopeProvider;
import dev.gatehouse.internal.cdi.IdentityStores;
import dev.gatehouse.internal.denial.ApplicationDenialBody;
import dev.gatehouse.internal.denial.OwnWords;
import dev.gatehouse.internal.rest.Registration;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import dev.gatehouse.internal.table.AccessTableWriter;
import dev.gatehouse.internal.table.ApplicationReader;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Guards the resource methods of an application by their access annotations, and answers every
 * refusal as RFC 9110 and RFC 9457 ask. Immutable and thread-safe, as far as what was put in is.
 *
 * <p>Servers that discover features find it by themselves. Register it where the settings are made
 * in code, or in an embedded server:
 *
 * <pre>{@code
 * new ResourceConfig(OrderResource.class)
 *     .register(
 *         GatehouseFeature.builder()
 *             .realm("orders")
 *             .authenticator(new BasicAuthenticator(callers::validate))
 *             .unannotated(Unannotated.DENY)
 *             .build());
 * }</pre>
 *
 * <p>Settings with a key can also be given by MicroProfile Config, and as Jakarta REST
 * configuration properties ({@code Application.getProperties()}); the later of the three wins, the
 * builder last. Bad values and unknown {@code gatehouse.*} keys fail the start of the application.
 *
 * <p>However often it is registered or found, it guards once; the one that was built with settings
 * counts.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class GatehouseFeature implements Feature {

  private final Settings given;

  /**
   * Takes its settings from the properties of the application's configuration, and where these are
   * silent from MicroProfile Config.
   */
  public GatehouseFeature() {
    this.given = Settings.NONE;
  }

  private GatehouseFeature(Settings given) {
    this.given = given;
  }

  /**
   * A feature whose settings are made in code. Where the code is silent, the properties of the
   * application's configuration count, then MicroProfile Config.
   *
   * @return a new builder, never null
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Registers filters and exception mappers.
   *
   * @return false where Gatehouse is switched off, guards this application already, or meets a
   *     client
   * @throws IllegalArgumentException if a setting is unknown or wrong
   * @throws IllegalStateException if access annotations contradict each other, or there is no
   *     implementation of Jakarta JSON Processing
   */
  @Override
  public boolean configure(FeatureContext context) {
    return !yieldsTo(context.getConfiguration())
        && new Registration(given, AccessTable.PROPERTY).register(context);
  }

  /** One that was found by the server leaves the work to one that was given settings. */
  private boolean yieldsTo(Configuration configuration) {
    return !isGiven()
        && configuration.getInstances().stream()
            .anyMatch(other -> other instanceof GatehouseFeature feature && feature.isGiven());
  }

  private boolean isGiven() {
    return given != Settings.NONE;
  }

  /** Those that were made in code. */
  Settings settings() {
    return given;
  }

  static AccessTable table(Application application) {
    Set<Object> instances = ApplicationReader.instances(application);
    Settings ofFeature =
        instances.stream()
            .filter(GatehouseFeature.class::isInstance)
            .map(GatehouseFeature.class::cast)
            .filter(GatehouseFeature::isGiven)
            .map(GatehouseFeature::settings)
            .findFirst()
            .orElse(Settings.NONE);
    return ApplicationReader.table(
        application, SettingsReader.effective(ofFeature, application.getProperties()));
  }

  static AccessTable table(Class<?>... resourceClasses) {
    return ApplicationReader.table(
        List.of(resourceClasses), SettingsReader.effective(Settings.NONE, Map.of()));
  }

  static String text(AccessTable table) {
    return AccessTableWriter.text(table);
  }

  static String json(AccessTable table) {
    return AccessTableWriter.json(table);
  }

  static ClientErrorException exception(ApplicationDenial denial) {
    return OwnWords.exception(denial);
  }

  static Response response(ApplicationDenial denial) {
    return ApplicationDenialBody.response(denial);
  }

  /**
   * Builds a {@link GatehouseFeature}. Every method checks its argument at once. Not thread-safe.
   */
  public static final class Builder {

    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
    private final List<Authenticator> authenticators = new ArrayList<>();
    private final List<DenialListener> listeners = new ArrayList<>();
    private @Nullable DenialRenderer renderer;
    private Predicate<Principal> anonymous = principal -> false;
    private @Nullable ScopeProvider scopes;

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
     * @throws IllegalArgumentException if it is not
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
     * @throws IllegalArgumentException if one is not a name of a scheme
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
     * Adds the Basic scheme in front of the identity stores that the application's container knows
     * by Jakarta Security (3.0, section 3): for an application that defines stores and no
     * authentication mechanism. The caller's groups are its roles. An empty user-id or password is
     * refused without asking any store.
     *
     * <p>Stores are asked by the container's {@code IdentityStoreHandler}, at each request; what
     * that throws is a check that failed, see {@link Authenticator#authenticate}. It needs CDI and
     * Jakarta Security; where a request meets neither, it is answered with 503, and the log says
     * what is missing.
     *
     * @return this
     */
    public Builder identityStores() {
      return authenticator(new BasicAuthenticator(new IdentityStores()));
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
     * @throws IllegalArgumentException if it is not absolute
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
     * Where the protected resource's metadata is (RFC 9728, section 5.1): Bearer and DPoP
     * challenges carry it as {@code resource_metadata}; key {@code gatehouse.resource-metadata}. By
     * default it is where Gatehouse serves that of the {@link #resource}.
     *
     * @param url an absolute https URL
     * @return this
     * @throws IllegalArgumentException if it is not
     */
    public Builder resourceMetadata(URI url) {
      return set(Setting.RESOURCE_METADATA, url);
    }

    /**
     * The identifier of the protected resource (RFC 9728, section 1.2), which has its metadata
     * served at {@code .well-known/oauth-protected-resource} under the application, and named by
     * Bearer and DPoP challenges; key {@code gatehouse.resource}. Without it there are no metadata.
     *
     * @param identifier the https URI that clients know the application by; http where there is no
     *     TLS
     * @return this
     * @throws IllegalArgumentException if it is not absolute, has no host, or has user info, a
     *     fragment or a comma
     */
    public Builder resource(URI identifier) {
      return set(Setting.RESOURCE, identifier);
    }

    /**
     * The issuers whose access tokens the resource takes, for its metadata (RFC 9728, section 2);
     * key {@code gatehouse.authorization-servers}.
     *
     * @param issuers their identifiers, at least one
     * @return this
     * @throws IllegalArgumentException if one is not an absolute https or http URI, has no host, or
     *     has user info, a query or a fragment
     */
    public Builder authorizationServers(URI... issuers) {
      return set(
          Setting.AUTHORIZATION_SERVERS,
          Stream.of(issuers).map(URI::toString).collect(Collectors.joining(",")));
    }

    /**
     * Adds scopes to those that the access table has for the resource's metadata (RFC 9728, section
     * 2), or hides some of these; key {@code gatehouse.scopes-supported}.
     *
     * @param scopes names of OAuth scopes, with {@code -} in front of those to hide; at least one
     * @return this
     * @throws IllegalArgumentException if one is not a scope
     */
    public Builder scopesSupported(String... scopes) {
      return set(Setting.SCOPES_SUPPORTED, String.join(",", List.of(scopes)));
    }

    /**
     * The request header that the audit line has as {@code correlation}; key {@code
     * gatehouse.correlation-header}. Without it, it has the id of {@code traceparent}, if any.
     *
     * @param name a header's name, for example {@code X-Request-Id}
     * @return this
     * @throws IllegalArgumentException if it is none, or has credentials
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
     * Has titles and details of denials in words and languages of the application's own; key {@code
     * gatehouse.texts}. By default they are in English. The files of the bundle are read at the
     * start, in UTF-8, from where the application's classes are: {@code
     * com/example/Denials.properties}, whose key {@code languages} says which languages there are,
     * that of this file first, and {@code com/example/Denials_de.properties} for each further one.
     * Without that key the file is English, and those of languages of two letters are looked for.
     * Their keys are {@code .title} and {@code .detail} behind a {@link DenialReason#code}, and
     * behind {@code application.401} where the application has refused with 401; a text has no
     * parameters. Where a language is silent the text is in English, and where {@code
     * Accept-Language} (RFC 9110, section 12.5.4) suits none it is in the first.
     *
     * <p>A {@link DenialRenderer} gets the denial in these words; listeners, the audit line and
     * challenges stay in English, and the words of {@link Denial#forbidden} and {@link
     * Denial#unauthorized} what they are. A file that is missing or cannot be read keeps the
     * application from starting.
     *
     * @param bundle its base name, for example {@code com.example.Denials}
     * @return this
     * @throws IllegalArgumentException if it is no such name
     */
    public Builder texts(String bundle) {
      return set(Setting.TEXTS, bundle);
    }

    /**
     * Whether each denial is written to the logger {@code dev.gatehouse.audit}; key {@code
     * gatehouse.audit}, by default true. It is one line at INFO in the words of the OWASP logging
     * vocabulary, for example {@code authz_fail:alice,GET /api/orders/7 status=403
     * reason=role-missing}, and a further one that ends in {@code sent=200} where the application
     * sends that status instead. At DEBUG a line names the missing role or scope. Whatever is not
     * printable is escaped, and caller, method and path have 256 characters at most; no credentials
     * are ever written.
     *
     * @param written false to switch the line off
     * @return this
     */
    public Builder audit(boolean written) {
      return set(Setting.AUDIT, written);
    }

    /**
     * Adds a listener; it is told beside the audit line and all other listeners, in the order in
     * which they were added.
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

    /**
     * Tells the scopes of callers whom the server authenticates, and which scope includes which
     * others. By default scopes are compared exactly, and are those of the {@link
     * dev.gatehouse.authentication.Caller} or of the server's own token, see {@link
     * ScopesRequired}.
     *
     * @param provider tells them
     * @return this
     */
    public Builder scopes(ScopeProvider provider) {
      this.scopes = Objects.requireNonNull(provider, "provider");
      return this;
    }

    /**
     * The feature.
     *
     * @return a new one with the settings made so far, never null
     */
    public GatehouseFeature build() {
      return new GatehouseFeature(
          new Settings(values, authenticators, listeners, renderer, anonymous, scopes));
    }
  }
}
