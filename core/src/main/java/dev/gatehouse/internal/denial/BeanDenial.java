package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.internal.caller.CredentialsCheck;
import dev.gatehouse.internal.caller.Unavailable;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/**
 * Stands for the body of a denial by an enterprise bean or Jakarta Security, until the response
 * filter knows the caller: these say that a caller may not, and say the same of an anonymous one.
 */
public enum BeanDenial {
  ENTITY;

  public static Response response() {
    return DenialResponses.copy(Response.status(Response.Status.FORBIDDEN).entity(ENTITY).build());
  }

  public static Denial of(ContainerRequestContext request, DenialAnswers answers) {
    Denials denials = answers.denials();
    boolean anonymous;
    try {
      anonymous = answers.nobody().is(request.getSecurityContext());
    } catch (RuntimeException | LinkageError e) {
      Unavailable.record(request, e, "The server failed to tell whom a bean has refused");
      return denials.of(DenialReason.CHECK_UNAVAILABLE, false);
    }
    if (!anonymous) {
      return denials.of(DenialReason.ROLE_MISSING, false);
    }
    if (Unavailable.of(request) != null) {
      return denials.of(DenialReason.CHECK_UNAVAILABLE, false);
    }
    return denials.of(
        CredentialsCheck.of(CredentialsCheck.lines(request), request, denials::mayAccept));
  }
}
