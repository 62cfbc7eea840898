package dev.gatehouse;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Guards the resource methods of an application by their access annotations, and answers every
 * refusal as RFC 9110 and RFC 9457 ask. Immutable and thread-safe.
 *
 * <p>Servers that discover features find it by themselves. Register it where the settings are made
 * in code, or in an embedded server:
 *
 * <pre>{@code
 * new ResourceConfig(OrderResource.class)
 *     .register(new GatehouseFeature(Gatehouse.builder().realm("orders").build()));
 * }</pre>
 *
 * <p>However often it is registered or found, it guards once; the one that was given settings
 * counts.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class GatehouseFeature implements Feature {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** Before the servers' own checks, which are at AUTHORIZATION and right after it. */
  private static final int ACCESS = Priorities.AUTHORIZATION - 100;

  private static final int BEHIND_SERVERS = Priorities.AUTHORIZATION + 10;

  /** Behind the application's mapper for the same exception, which has USER or less. */
  private static final int LAST_MAPPER = Integer.MAX_VALUE;

  /**
   * In descending order: no other filter can take a challenge away, or allow caching again. Jersey
   * reads less than 1 as "not given".
   */
  private static final int LAST_RESPONSE_FILTER = 1;

  private final Gatehouse gatehouse;

  /** Some runtimes show here what their configuration does not hold yet; null where none does. */
  @Context private Application application;

  /**
   * Takes its settings from the properties of the application's configuration, and where these are
   * silent from MicroProfile Config.
   */
  public GatehouseFeature() {
    this.gatehouse = null;
  }

  /**
   * Takes its settings from here, and where these are silent from the properties of the
   * application's configuration, then from MicroProfile Config.
   *
   * @param gatehouse the settings
   * @throws NullPointerException where {@code gatehouse} is null
   */
  public GatehouseFeature(Gatehouse gatehouse) {
    this.gatehouse = Objects.requireNonNull(gatehouse, "gatehouse");
  }

  /**
   * Registers filters and exception mappers.
   *
   * @return false where Gatehouse is switched off, guards this application already, or meets a
   *     client
   * @throws IllegalArgumentException where a setting is unknown or wrong
   * @throws IllegalStateException where access annotations contradict each other, or there is no
   *     implementation of Jakarta JSON Processing
   */
  @Override
  public boolean configure(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    if (configuration.getRuntimeType() == RuntimeType.CLIENT
        || configuration.isRegistered(AccessFilter.class)
        || yieldsTo(configuration)) {
      return false;
    }
    Map<String, Object> properties = new HashMap<>();
    if (application != null) {
      properties.putAll(application.getProperties());
    }
    properties.putAll(configuration.getProperties());
    Gatehouse settings = Gatehouse.effective(gatehouse, properties);
    if (!settings.get(Setting.ENABLED, true)) {
      LOGGER.log(Level.WARNING, Setting.ENABLED.key() + " is false: Gatehouse guards nothing here");
      new LateAnswers(settings, DenialBodies.of(settings)).within(CdiLookup.container());
      return false;
    }
    register(settings, context);
    return true;
  }

  /** One that was found by the server leaves the work to one that was given settings. */
  private boolean yieldsTo(Configuration configuration) {
    return gatehouse == null
        && Stream.concat(configuration.getInstances().stream(), instances().stream())
            .anyMatch(other -> other instanceof GatehouseFeature given && given.gatehouse != null);
  }

  /** The settings that it was given, or null. */
  Gatehouse given() {
    return gatehouse;
  }

  private Set<Object> instances() {
    return application == null ? Set.of() : ApplicationReader.instances(application);
  }

  private void register(Gatehouse settings, FeatureContext context) {
    AccessRules rules = new AccessRules(settings);
    LateAnswers answers = new LateAnswers(settings, DenialBodies.of(settings));
    // An authenticator's challenge that cannot be written fails the start, not the first request.
    ChallengePolicy.of(settings, null);
    Container container = CdiLookup.container();
    ResourceScan scan = ResourceScan.of(classes(context.getConfiguration(), container), rules);
    AccessTable table = AccessTableFilter.addItself(scan.table(), settings);
    StartupReport.log(table, scan, rules.unannotated());
    context.property(AccessTable.PROPERTY, table);
    if (container != null) {
      answers.within(container);
    }

    Authentication authentication =
        new Authentication(
            settings.authenticators(), ChallengePolicy.schemesOfAuthenticators(settings));
    AccessCheck access = new AccessCheck(answers);
    if (!settings.authenticators().isEmpty()) {
      context.register(new AuthenticationFilter(authentication, rules), Priorities.AUTHENTICATION);
    }
    context.register(new AccessFilter(rules, access), ACCESS);
    String role = settings.get(Setting.ACCESS_TABLE_ROLE, null);
    if (role != null) {
      context.register(new AccessTableFilter(table, role, authentication, access), ACCESS);
    }
    context.register(new ServerCheckFilter(), BEHIND_SERVERS);
    registerMappers(context);
    context.register(new DenialResponseFilter(answers), LAST_RESPONSE_FILTER);
    PayaraCheck.surround(context);
  }

  private static void registerMappers(FeatureContext context) {
    context.register(new NotAuthorizedExceptionMapper(), LAST_MAPPER);
    context.register(new ForbiddenExceptionMapper(), LAST_MAPPER);
    registerWhere("jakarta.ejb.EJBAccessException", () -> new EjbAccessExceptionMapper(), context);
    registerWhere(
        "jakarta.ejb.AccessLocalException", () -> new AccessLocalExceptionMapper(), context);
    registerWhere("jakarta.ejb.EJBException", () -> new EjbExceptionMapper(), context);
    registerWhere(
        "jakarta.security.enterprise.AuthenticationException",
        () -> new AuthenticationExceptionMapper(),
        context);
  }

  /**
   * Registers the mapper of an exception that the server may lack. The supplier is no method
   * reference: that would link the mapper where it is written.
   */
  private static void registerWhere(
      String exception, Supplier<ExceptionMapper<?>> mapper, FeatureContext context) {
    try {
      Class.forName(exception, false, GatehouseFeature.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError absent) {
      LOGGER.log(Level.DEBUG, () -> "No mapper for " + exception + ", which is not here");
      return;
    }
    context.register(mapper.get(), LAST_MAPPER);
  }

  /** The classes known by now; a server that finds others later has them resolved at first use. */
  private Set<Class<?>> classes(Configuration configuration, Container container) {
    Set<Class<?>> classes = new LinkedHashSet<>(configuration.getClasses());
    configuration.getInstances().forEach(instance -> classes.add(instance.getClass()));
    Set<Class<?>> named = application == null ? Set.of() : ApplicationReader.classes(application);
    classes.addAll(named);
    if (named.isEmpty() && container != null) {
      // The runtime scans, and so has the container (REST 3.1, 2.3.2).
      classes.addAll(container.scanned());
    }
    return classes;
  }
}
