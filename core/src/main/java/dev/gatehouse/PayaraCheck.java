package dev.gatehouse;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;

/**
 * Payara's own check of the access annotations, and GlassFish's, right behind ours. It asks Jakarta
 * Security instead of REST who the caller is: a caller whom an {@code Authenticator} made known is
 * refused, with the server's page, and the resource method runs all the same; so it does where
 * {@code @PermitAll} has it challenge an anonymous one. Between these two filters it does not
 * authenticate once more.
 */
final class PayaraCheck {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** Payara's, and GlassFish's under another name. */
  private static final Set<String> FEATURES =
      Set.of(
          "fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedDynamicFeature",
          "org.omnifaces.jwt.jaxrs.RolesAllowedDynamicFeature");

  static final String PROPERTY = PayaraCheck.class.getName();

  private PayaraCheck() {}

  /**
   * Registers what it needs, where the server has it.
   *
   * @param guards whether anything of this application is guarded
   */
  static void surround(FeatureContext context, boolean guards) {
    if (context.getConfiguration().getClasses().stream()
        .noneMatch(type -> FEATURES.contains(type.getName()))) {
      return;
    }
    if (guards && !CdiLookup.isPossible()) {
      LOGGER.log(
          Level.ERROR,
          "The server's own check of @RolesAllowed needs CDI, which this application is without: it"
              + " will not deploy, or the check will refuse callers whom Gatehouse lets pass. Add"
              + " an empty WEB-INF/beans.xml, or on Payara switch the check off by"
              + " <jaxrs-roles-allowed-enabled>false</jaxrs-roles-allowed-enabled> in"
              + " WEB-INF/payara-web.xml");
    }
    context.register(new Before(), Priorities.AUTHORIZATION - 1);
    context.register(new Behind(), Priorities.AUTHORIZATION + 1);
  }

  private static final class Before implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.setProperty(PROPERTY, Boolean.TRUE);
    }
  }

  private static final class Behind implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.removeProperty(PROPERTY);
    }
  }
}
