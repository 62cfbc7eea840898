package fish.payara.microprofile.jwtauth.jaxrs;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** By its name, Payara's own check: it asks for a role, and to authenticate. */
public final class RolesAllowedRequestFilter
    implements Predicate<Predicate<String>>,
        BiFunction<SecurityContext, HttpServletRequest, AuthenticationStatus> {

  @Override
  public boolean test(Predicate<String> isUserInRole) {
    return isUserInRole.test("admin");
  }

  @Override
  public AuthenticationStatus apply(SecurityContext context, HttpServletRequest request) {
    return context.authenticate(request, null, AuthenticationParameters.withParams());
  }
}
