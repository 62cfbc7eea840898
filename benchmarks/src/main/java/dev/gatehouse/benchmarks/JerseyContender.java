package dev.gatehouse.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.basic.BasicCredentialAuthFilter;
import io.dropwizard.jersey.errors.LoggingExceptionMapper;
import io.dropwizard.jersey.jackson.JacksonFeature;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** The same resource, guarded by each of these on Jersey. */
public enum JerseyContender {
  /** Authenticates by the hand-written filter, guards nothing and serves everybody. */
  BARE {
    @Override
    ResourceConfig guard(ResourceConfig application) {
      return application.register(HandWrittenFilter.class);
    }
  },
  /** The hand-written filter, and a guard that is written by hand too. */
  HAND_WRITTEN {
    @Override
    ResourceConfig guard(ResourceConfig application) {
      return application.register(HandWrittenFilter.class).register(HandWrittenGuard.class);
    }
  },
  /** Jersey's own feature, which answers an empty 403 to whomever it refuses. */
  ROLES_ALLOWED {
    @Override
    ResourceConfig guard(ResourceConfig application) {
      return application
          .register(HandWrittenFilter.class)
          .register(RolesAllowedDynamicFeature.class);
    }
  },
  /** dropwizard-auth as a Dropwizard application has it, with JSON for 401 and 403. */
  DROPWIZARD {
    @Override
    ResourceConfig guard(ResourceConfig application) {
      return application
          .register(
              new AuthDynamicFeature(
                  new BasicCredentialAuthFilter.Builder<Principal>()
                      .setAuthenticator(
                          credentials ->
                              Caller.isRight(credentials.getUsername(), credentials.getPassword())
                                  ? Optional.of(credentials::getUsername)
                                  : Optional.empty())
                      .setAuthorizer(
                          (principal, role, request) ->
                              Caller.rolesOf(principal.getName()).contains(role))
                      .setUnauthorizedHandler(new io.dropwizard.auth.JSONUnauthorizedHandler())
                      .setRealm("benchmark")
                      .buildAuthFilter()))
          .register(RolesAllowedDynamicFeature.class)
          .register(new LoggingExceptionMapper<Throwable>() {})
          .register(new JacksonFeature(new ObjectMapper()));
    }
  },
  /** Gatehouse behind the hand-written filter. */
  GATEHOUSE_BEHIND_FILTER {
    @Override
    ResourceConfig guard(ResourceConfig application) {
      return application
          .register(HandWrittenFilter.class)
          .register(GatehouseFeature.builder().realm("benchmark").build());
    }
  },
  /** Gatehouse with its own authenticator. */
  GATEHOUSE {
    @Override
    ResourceConfig guard(ResourceConfig application) {
      return application.register(
          GatehouseFeature.builder()
              .realm("benchmark")
              .authenticator(
                  new BasicAuthenticator(
                      (userId, password) ->
                          Caller.isRight(userId, password)
                              ? Optional.of(CALLERS.get(userId))
                              : Optional.empty()))
              .build());
    }
  };

  /** As a store of accounts keeps them. */
  private static final Map<String, dev.gatehouse.authentication.Caller> CALLERS =
      Map.of("alice", known("alice"), "bob", known("bob"));

  /** RESTEasy is on the same class path. */
  public static final String RUNTIME =
      "-Djakarta.ws.rs.ext.RuntimeDelegate="
          + "org.glassfish.jersey.server.internal.RuntimeDelegateImpl";

  private static dev.gatehouse.authentication.Caller known(String userId) {
    return dev.gatehouse.authentication.Caller.of(
        userId, Caller.rolesOf(userId).toArray(String[]::new));
  }

  abstract ResourceConfig guard(ResourceConfig application);

  /** An application of these resource classes. */
  public ResourceConfig application(Class<?>... resources) {
    // Each contender has what it registers, and nothing that is only found beside it.
    return guard(
        new ResourceConfig(resources)
            .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true));
  }

  /** What it answers. */
  public int status(Caller caller) {
    return switch (this) {
      case BARE -> 200;
      case ROLES_ALLOWED -> caller == Caller.WITH_ROLE ? 200 : 403;
      default ->
          switch (caller) {
            case NONE, WRONG -> 401;
            case WITHOUT_ROLE -> 403;
            case WITH_ROLE -> 200;
          };
    };
  }
}
