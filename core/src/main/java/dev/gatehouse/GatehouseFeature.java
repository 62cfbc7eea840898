package dev.gatehouse;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

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
@ConstrainedTo(RuntimeType.SERVER)
public final class GatehouseFeature implements Feature {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** Before the servers' own checks, which are at AUTHORIZATION and right after it. */
  private static final int ACCESS = Priorities.AUTHORIZATION - 100;

  private static final int FIRST = Integer.MIN_VALUE;

  /**
   * Behind the application's mapper for the same exception, which has USER or less. Mappers have it
   * as an annotation too: RESTEasy drops the priority that is given at registration.
   */
  static final int LAST_MAPPER = Integer.MAX_VALUE;

  /**
   * In descending order: no other filter can take a challenge away, or allow caching again. Jersey
   * reads less than 1 as "not given".
   */
  private static final int LAST_RESPONSE_FILTER = 1;

  private static final int FIRST_RESPONSE_FILTER = Integer.MAX_VALUE;

  private static final int LAST_BEFORE_MATCHING = Integer.MAX_VALUE;

  private static final String NOBODY_AUTHENTICATES =
      "Nobody can authenticate: there is no authenticator, no servlet container and no filter of"
          + " the application that could know a caller, so whatever demands one answers 401 to"
          + " everybody. Add an authenticator, for example Gatehouse.builder().authenticator(new"
          + " BasicAuthenticator(...)); or, where callers are known by other means, name their"
          + " schemes by "
          + Setting.SCHEMES.key();

  private final Gatehouse gatehouse;

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
    Gatehouse settings =
        orLogged(() -> SettingsReader.effective(gatehouse, configuration.getProperties()));
    if (OptionalApi.isHere("jakarta.servlet.ServletContext")) {
      // REST injects what it knows of the servlet container into features and providers only.
      context.register(
          new ServletFeature((features, container) -> guard(settings, features, container)));
    } else {
      guard(settings, context, Container.NONE);
    }
    return true;
  }

  /** One that was found by the server leaves the work to one that was given settings. */
  private boolean yieldsTo(Configuration configuration) {
    return gatehouse == null
        && configuration.getInstances().stream()
            .anyMatch(other -> other instanceof GatehouseFeature given && given.gatehouse != null);
  }

  /** The settings that it was given, or null. */
  Gatehouse given() {
    return gatehouse;
  }

  private static void guard(Gatehouse settings, FeatureContext context, Container container) {
    if (context.getConfiguration().isRegistered(AccessFilter.class)) {
      return;
    }
    orLogged(
        () -> {
          if (settings.get(Setting.ENABLED, true)) {
            register(settings, context, container);
          } else {
            LOGGER.log(
                Level.WARNING, Setting.ENABLED.key() + " is false: Gatehouse guards nothing here");
            new LateAnswers(settings, DenialBodies.of(settings), container, false);
          }
          return null;
        });
  }

  /** Servers differ in whether they log what kept an application from starting, and where. */
  private static <T> T orLogged(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOGGER.log(Level.ERROR, e.getMessage());
      throw e;
    }
  }

  private static void register(Gatehouse settings, FeatureContext context, Container container) {
    Configuration configuration = context.getConfiguration();
    WebApplication application = container.webApplication();
    AccessRules rules =
        new AccessRules(
            settings, application == null ? DeclaredRoles.NONE : application.declaredRoles());
    boolean othersMayRead =
        ApplicationFilters.areIn(configuration) || container != Container.NONE && !isJersey();
    LateAnswers answers =
        new LateAnswers(settings, DenialBodies.of(settings), container, othersMayRead);
    // An authenticator's challenge that cannot be written fails the start, not the first request.
    ChallengePolicy policy =
        ChallengePolicy.of(settings, container.webApplication(), othersMayRead);
    if (!policy.known() && !policy.anybodyReads()) {
      LOGGER.log(Level.WARNING, NOBODY_AUTHENTICATES);
    }
    RunningTable table = RunningTable.start(configuration, rules, settings);
    context.property(AccessTable.PROPERTY, table);
    if (!table.isComplete()) {
      context.register(table.collector());
      context.register(new LateSettings(configuration));
      context.register(new ClosedFilter(table, answers), FIRST);
      completeOnceStarted(table, container);
    }

    RequestRules requests = new RequestRules(rules);
    Authentication authentication =
        new Authentication(
            settings.authenticators(), ChallengePolicy.schemesOfAuthenticators(settings));
    AccessCheck access = new AccessCheck(answers, container);
    if (!settings.authenticators().isEmpty()) {
      context.register(
          new AuthenticationFilter(authentication, requests), Priorities.AUTHENTICATION);
    }
    context.register(new AccessFilter(requests, access), ACCESS);
    if (!rules.describesToEverybody()) {
      context.register(new DescriptionFilter(RuntimeWord.here()));
    }
    String role = settings.get(Setting.ACCESS_TABLE_ROLE, null);
    if (role != null) {
      context.register(new AccessTableFilter(table, role, authentication, access), ACCESS);
    }
    if (isJersey()) {
      context.register(new HeadRequests(), LAST_BEFORE_MATCHING);
    }
    context.register(new DenialTelling(answers, container), FIRST_RESPONSE_FILTER);
    registerMappers(context);
    if (container != Container.NONE && !isJersey()) {
      context.register(new ApplicationDenialWriter(container));
    }
    context.register(
        new DenialResponseFilter(answers, container, rewriter(container)), LAST_RESPONSE_FILTER);
    LibertyCheck.surround(context, requests, answers);
    PayaraCheck.surround(context, requests, answers, table.guards());
  }

  private static void completeOnceStarted(RunningTable table, Container container) {
    WebApplication application = container.webApplication();
    boolean isTold = application != null && application.whenStarted(table::get);
    if (!isTold && !isJersey()) {
      LOGGER.log(
          Level.INFO,
          "Gatehouse guards this application. Its runtime does not tell at the start which"
              + " endpoints it has: who may call what is logged with the first request");
    }
  }

  /** It tells at the start whether there is a servlet container; CXF, say, does not. */
  private static boolean isJersey() {
    return OptionalApi.isHere("org.glassfish.jersey.server.ContainerRequest");
  }

  private static ResponseRewriter rewriter(Container container) {
    return isJersey() ? new JerseyResponseRewriter(container) : new ResponseRewriter(container);
  }

  /** None is for the exceptions of REST: see {@link DenialExit}. */
  private static void registerMappers(FeatureContext context) {
    context.register(new ApplicationDenialMapper.OfForbidden());
    context.register(new ApplicationDenialMapper.OfNotAuthorized());
    if (OptionalApi.isHere("jakarta.ejb.EJBAccessException")) {
      context.register(new EjbAccessExceptionMapper(), LAST_MAPPER);
      context.register(new AccessLocalExceptionMapper(), LAST_MAPPER);
    }
    if (OptionalApi.isHere("jakarta.security.enterprise.AuthenticationException")) {
      context.register(new AuthenticationExceptionMapper(), LAST_MAPPER);
    }
    registerUnwrapping(context);
  }

  /** By the runtime that asks: another one's classes may be there too, for its client say. */
  private static void registerUnwrapping(FeatureContext context) {
    Optional<UnmappedException> unmapped = UnmappedException.of(context.getConfiguration());
    if (unmapped.isPresent()) {
      WrapperMapper.register(context, unmapped.get());
    } else if (OptionalApi.isHere("org.glassfish.jersey.spi.ExtendedExceptionMapper")) {
      JerseyDenialMapper.register(context, LAST_MAPPER);
    }
  }
}
