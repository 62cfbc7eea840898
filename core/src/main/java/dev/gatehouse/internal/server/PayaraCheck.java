package dev.gatehouse.internal.server;

import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.ServerCheck;
import dev.gatehouse.internal.cdi.CdiLookup;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.table.RequestRules;
import dev.gatehouse.internal.text.Guide;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Payara's own check of the access annotations, and GlassFish's, right behind ours. It asks Jakarta
 * Security instead of REST who the caller is: a caller whom an {@code Authenticator} made known is
 * refused, with the server's page, and the resource method runs all the same; so it does where
 * {@code @PermitAll} has it challenge an anonymous one. What Gatehouse has let pass it does not
 * authenticate once more; see SecurityContextDecorator.
 */
public final class PayaraCheck {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** Payara's, and GlassFish's under another name. The filters that they register stand beside. */
  private static final Set<String> FEATURES =
      Set.of(
          "fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedDynamicFeature",
          "org.omnifaces.jwt.jaxrs.RolesAllowedDynamicFeature");

  private PayaraCheck() {}

  /**
   * Registers what it needs, where the server has it.
   *
   * @param guards whether anything of this application is guarded
   */
  public static void surround(
      FeatureContext context,
      RequestRules rules,
      LazyDenialWriter writer,
      DenialRecords records,
      boolean guards) {
    ServerCheck check = among(context.getConfiguration().getClasses());
    if (check == null) {
      return;
    }
    if (guards && !CdiLookup.isPossible()) {
      LOGGER.log(
          Level.ERROR,
          Guide.NO_CDI.after(
              "The server's own check of @RolesAllowed needs CDI, which this application is"
                  + " without: it will not deploy, or the check will refuse callers whom Gatehouse"
                  + " lets pass. Add an empty WEB-INF/beans.xml, or on Payara switch the check off"
                  + " by <jaxrs-roles-allowed-enabled>false</jaxrs-roles-allowed-enabled> in"
                  + " WEB-INF/payara-web.xml"));
    }
    context.register(new Before(check, rules, writer, records), Priorities.AUTHORIZATION - 1);
    context.register(new Behind(), Priorities.AUTHORIZATION + 1);
  }

  private static @Nullable ServerCheck among(Set<Class<?>> registered) {
    return registered.stream()
        .filter(type -> FEATURES.contains(type.getName()))
        .findFirst()
        .map(ServerCheck::of)
        .orElse(null);
  }

  private static final class Before extends BeforeCheck {

    private final ServerCheck check;

    Before(ServerCheck check, RequestRules rules, LazyDenialWriter writer, DenialRecords records) {
      super(check, rules, writer, records);
      this.check = check;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      GuardedRequest.of(request).awaits(check);
      super.filter(request);
    }
  }

  /** Also behind what throws or aborts: a request can be forwarded, and has its properties then. */
  private static final class Behind extends BehindCheck implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      GuardedRequest.of(request).awaits(null);
      super.filter(request);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      GuardedRequest.of(request).awaits(null);
    }
  }
}
