package dev.gatehouse.internal.rest;

import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.Authentication;
import dev.gatehouse.internal.cdi.CdiLookup;
import dev.gatehouse.internal.cdi.StartedApplication;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.metadata.MetadataFilter;
import dev.gatehouse.internal.metadata.MetadataNotice;
import dev.gatehouse.internal.metadata.ResourceMetadata;
import dev.gatehouse.internal.resource.OptionalApi;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.DeclaredRoles;
import dev.gatehouse.internal.rule.RuntimeWords;
import dev.gatehouse.internal.server.LibertyCheck;
import dev.gatehouse.internal.server.PayaraCheck;
import dev.gatehouse.internal.server.SecondCheck;
import dev.gatehouse.internal.servlet.ServletFeature;
import dev.gatehouse.internal.settings.LateSettings;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import dev.gatehouse.internal.table.RequestRules;
import dev.gatehouse.internal.table.RunningTable;
import dev.gatehouse.internal.text.Guide;
import dev.gatehouse.internal.text.Product;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Registers what guards one application: the filters in their order, the mappers, and what a server
 * needs besides. Immutable and thread-safe.
 */
public final class Registration {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** Before the servers' own checks, which are at AUTHORIZATION and right after it. */
  private static final int ACCESS = Priorities.AUTHORIZATION - 100;

  private static final int FIRST = Integer.MIN_VALUE;

  /**
   * In descending order: no other filter can take a challenge away, or allow caching again. Jersey
   * reads less than 1 as "not given".
   */
  private static final int LAST_RESPONSE_FILTER = 1;

  private static final int FIRST_RESPONSE_FILTER = Integer.MAX_VALUE;

  private static final int LAST_BEFORE_MATCHING = Integer.MAX_VALUE;

  private static final String NOBODY_AUTHENTICATES =
      Guide.NO_AUTHENTICATOR.after(
          "Nobody can authenticate: there is no authenticator, no servlet container and no filter"
              + " of the application that could know a caller, so whatever demands one answers 401"
              + " to everybody. Add an authenticator, for example"
              + " GatehouseFeature.builder().authenticator(new BasicAuthenticator(...)); or, where"
              + " callers are known by other means, name their schemes by "
              + Setting.SCHEMES.key());

  private final Settings given;
  private final String tableProperty;

  /**
   * Creates a registration.
   *
   * @param given the settings that were made in code
   * @param tableProperty where the application's configuration is to hold the access table
   */
  public Registration(Settings given, String tableProperty) {
    this.given = given;
    this.tableProperty = tableProperty;
  }

  /**
   * Registers.
   *
   * @return false where Gatehouse is switched off, guards this application already, or meets a
   *     client
   */
  public boolean register(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    if (configuration.getRuntimeType() == RuntimeType.CLIENT
        || configuration.isRegistered(AccessFilter.class)) {
      return false;
    }
    Settings settings =
        orLogged(() -> SettingsReader.withAuthenticators(given, configuration.getProperties()));
    if (OptionalApi.isHere("jakarta.servlet.ServletContext")) {
      // REST injects what it knows of the servlet container into features and providers only.
      context.register(
          new ServletFeature((features, container) -> guard(settings, features, container)));
    } else {
      guard(settings, context, Container.NONE);
    }
    return true;
  }

  private void guard(Settings settings, FeatureContext context, Container container) {
    if (context.getConfiguration().isRegistered(AccessFilter.class)) {
      return;
    }
    orLogged(
        () -> {
          if (settings.get(Setting.ENABLED, true)) {
            register(settings, context, container);
          } else {
            LOGGER.log(
                Level.WARNING,
                Guide.SWITCHED_OFF.after(
                    Setting.ENABLED.key()
                        + " is false: Gatehouse guards nothing here, and annotations are enforced"
                        + " by the server or by nobody. Take the setting away to be guarded"
                        + " again"));
            new LazyDenialWriter(settings, DenialBodies.of(settings), container, false);
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

  private void register(Settings settings, FeatureContext context, Container container) {
    Configuration configuration = context.getConfiguration();
    WebApplication application = container.webApplication();
    AccessRules rules =
        new AccessRules(
            settings.get(Setting.UNANNOTATED, Unannotated.PERMIT),
            application == null ? DeclaredRoles.NONE : application.declaredRoles());
    boolean othersMayRead =
        ApplicationFilters.areIn(configuration)
            || container != Container.NONE && !isJersey()
            || LibertyCheck.isHere();
    LazyDenialWriter writer =
        new LazyDenialWriter(settings, DenialBodies.of(settings), container, othersMayRead);
    if (container == Container.NONE || isJersey()) {
      // No web application will be known later: what is odd about challenges is told now.
      writer.get();
    }
    // An authenticator's challenge that cannot be written fails the start, not the first request.
    ChallengePolicy policy = ChallengePolicy.of(settings, application, othersMayRead);
    if (!policy.known() && !policy.anybodyReads()) {
      LOGGER.log(Level.WARNING, NOBODY_AUTHENTICATES);
    }
    SecondCheck.warn(configuration);
    RunningTable table = RunningTable.start(configuration, rules);
    context.property(tableProperty, table);
    tellDocuments(settings, application, policy, table);
    if (!table.isComplete()) {
      context.register(table.collector());
      context.register(new LateSettings(configuration));
      context.register(new ClosedFilter(table, writer), FIRST);
      completeOnceStarted(table, container);
    }

    RequestRules requests = new RequestRules(rules);
    Authentication authentication =
        new Authentication(
            settings.authenticators(),
            ChallengePolicy.schemesOfAuthenticators(settings),
            (request, credentials) -> new ShownRequest(request, credentials, container),
            writer.failures());
    AccessCheck access = new AccessCheck(writer, container);
    if (!settings.authenticators().isEmpty()) {
      context.register(
          new AuthenticationFilter(authentication, requests), Priorities.AUTHENTICATION);
    }
    context.register(new AccessFilter(requests, access), ACCESS);
    if (!rules.describesToEverybody()) {
      context.register(new DescriptionFilter(RuntimeWords.here()));
    }
    context.register(new RequestStart(), LAST_BEFORE_MATCHING);
    registerMetadata(settings, table, application, context);
    context.register(new DenialTelling(writer, container), FIRST_RESPONSE_FILTER);
    registerMappers(context);
    if (container != Container.NONE && !isJersey()) {
      context.register(new ApplicationDenialWriter(container));
    }
    context.register(
        new DenialResponseFilter(writer, container, rewriter(container)), LAST_RESPONSE_FILTER);
    DenialRecords records = new DenialRecords(writer, container);
    LibertyCheck.surround(context, requests, writer, records);
    PayaraCheck.surround(context, requests, writer, records, table.guards());
  }

  /** Of what documents of OpenAPI may say, where anybody could make one. */
  private static void tellDocuments(
      Settings settings,
      @Nullable WebApplication application,
      ChallengePolicy policy,
      RunningTable table) {
    if (OptionalApi.isHere("org.eclipse.microprofile.openapi.OASFilter")) {
      CdiLookup.started(
          new StartedApplication(
              table,
              application == null ? Set.of() : application.scanned(),
              settings.get(Setting.UNANNOTATED, Unannotated.PERMIT),
              policy.known() ? policy.challenges() : List.of(),
              settings.renderer().isPresent()));
    }
  }

  private static void registerMetadata(
      Settings settings,
      RunningTable table,
      @Nullable WebApplication application,
      FeatureContext context) {
    MetadataNotice.log(settings, application != null && application.isMetadataAtHost());
    ResourceMetadata.of(settings, table)
        .ifPresent(
            metadata -> {
              context.register(new MetadataFilter(metadata, table), LAST_BEFORE_MATCHING);
              if (application != null) {
                application.publish(metadata);
              }
            });
  }

  private static void completeOnceStarted(RunningTable table, Container container) {
    WebApplication application = container.webApplication();
    boolean isTold = application != null && application.whenStarted(table::get);
    if (!isTold && !isJersey()) {
      LOGGER.log(
          Level.INFO,
          Product.nameAndVersion()
              + " guards this application. Its runtime does not tell at the start which"
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
      context.register(new EjbAccessExceptionMapper(), ApplicationMappers.BEHIND_THEM);
      context.register(new AccessLocalExceptionMapper(), ApplicationMappers.BEHIND_THEM);
    }
    if (OptionalApi.isHere("jakarta.security.enterprise.AuthenticationException")) {
      context.register(new AuthenticationExceptionMapper(), ApplicationMappers.BEHIND_THEM);
    }
    registerUnwrapping(context);
  }

  /** By the runtime that asks: another one's classes may be there too, for its client say. */
  private static void registerUnwrapping(FeatureContext context) {
    Optional<UnmappedException> unmapped = UnmappedException.of(context.getConfiguration());
    if (unmapped.isPresent()) {
      WrapperMapper.register(context, unmapped.get());
    } else if (OptionalApi.isHere("org.glassfish.jersey.spi.ExtendedExceptionMapper")) {
      JerseyDenialMapper.register(context, ApplicationMappers.BEHIND_THEM);
    }
  }
}
