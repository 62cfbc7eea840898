package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/**
 * Stands for the body of a denial by an enterprise bean or Jakarta Security, until the response
 * filter knows the caller: these say that a caller may not, and say the same of an anonymous one.
 */
enum BeanDenial {
  ENTITY;

  static Response response() {
    return Response.status(Response.Status.FORBIDDEN).entity(ENTITY).build();
  }

  static Denial of(ContainerRequestContext request, DenialAnswers answers) {
    if (!Decision.isAnonymous(request.getSecurityContext(), answers.nobody())) {
      return answers.denials().of(DenialReason.ROLE_MISSING, false);
    }
    CredentialsCheck check = CredentialsCheck.of(request, answers.denials());
    return answers.denials().of(check.reason(), check.bearer());
  }
}
