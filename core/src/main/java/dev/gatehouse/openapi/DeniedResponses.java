package dev.gatehouse.openapi;

import dev.gatehouse.AccessRule;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds the responses of denials to operations whose author has not written them. Not thread-safe.
 */
final class DeniedResponses {

  private static final String PROBLEM_JSON = "application/problem+json";

  private final ProblemSchema schema;
  private final boolean ownBodies;

  /**
   * Creates it.
   *
   * @param ownBodies whether the application writes the bodies of denials itself, so that nothing
   *     is known of them
   */
  DeniedResponses(OpenAPI document, boolean ownBodies) {
    this.schema = new ProblemSchema(document);
    this.ownBodies = ownBodies;
  }

  void add(AccessRule rule, Operation operation) {
    switch (rule.kind()) {
      case PERMIT -> {
        // Everybody is served.
      }
      case DENY -> add("403", "Nobody may call this.", null, operation);
      case AUTHENTICATED, ROLES -> {
        add("401", "The caller has not authenticated, or not well enough.", challenge(), operation);
        addForbidden(rule, operation);
      }
    }
  }

  private void addForbidden(AccessRule rule, Operation operation) {
    if (!rule.scopes().isEmpty()) {
      add(
          "403",
          "The caller may not call this: it needs an access token with the scope "
              + String.join(" ", rule.scopes())
              + (rule.kind() == AccessRule.Kind.ROLES ? ", and a role." : "."),
          forbiddenChallenge(),
          operation);
    } else if (rule.kind() == AccessRule.Kind.ROLES) {
      add("403", "The caller may not call this.", null, operation);
    }
  }

  private void add(
      String status, String description, @Nullable Header challenge, Operation operation) {
    APIResponses responses = operation.getResponses();
    if (responses == null) {
      responses = OASFactory.createAPIResponses();
      operation.setResponses(responses);
    }
    if (covers(responses.getAPIResponses(), status)) {
      return;
    }
    APIResponse response = OASFactory.createAPIResponse().description(description);
    if (challenge != null) {
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
    if (!ownBodies) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  PROBLEM_JSON,
                  OASFactory.createMediaType()
                      .schema(OASFactory.createSchema().ref(schema.reference()))));
    }
    responses.addAPIResponse(status, response);
  }

  /**
   * Whether a response is written for a status, or its class (OpenAPI 3.0, section 4.7.16.1). That
   * for all others is not: servers make one up.
   */
  private static boolean covers(Map<String, APIResponse> written, String status) {
    return written != null
        && written.keySet().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .anyMatch(code -> code.equals(status) || code.equals("4XX"));
  }

  private static Header challenge() {
    return header("How to authenticate (RFC 9110, section 11.6.1).").required(true);
  }

  private static Header forbiddenChallenge() {
    return header("Which scopes are needed, where an access token came (RFC 6750, section 3).");
  }

  private static Header header(String description) {
    return OASFactory.createHeader().description(description).schema(SchemaTypes.STRING.schema());
  }
}
