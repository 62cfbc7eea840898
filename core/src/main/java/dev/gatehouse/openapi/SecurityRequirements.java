package dev.gatehouse.openapi;

import dev.gatehouse.AccessRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Adds security requirements to operations whose author has not written any: by the author's
 * security scheme where one fits, else by one for each challenge. Scopes stand where OpenAPI 3.0
 * and 3.1 both have a place for them, which is at oauth2 and openIdConnect. Not thread-safe.
 */
final class SecurityRequirements {

  private final OpenAPI document;
  private final boolean writtenForAll;
  private final boolean emptyIsWritten;
  private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
  private boolean missing;

  /**
   * Creates it.
   *
   * @param challenges the schemes of challenges, in lower case; empty where they are not certain
   */
  SecurityRequirements(OpenAPI document, List<String> challenges) {
    this.document = document;
    // A model may show what nobody wrote as an empty list.
    this.emptyIsWritten = OASFactory.createOperation().getSecurity() == null;
    this.writtenForAll = isWritten(document.getSecurity());
    Map<String, SecurityScheme> written = written();
    if (written.isEmpty()) {
      challenges.forEach(scheme -> schemes.put(scheme, ofHttp(scheme)));
    } else {
      Map<String, SecurityScheme> fitting = new LinkedHashMap<>();
      written.forEach(
          (name, scheme) -> {
            if (fits(scheme, challenges)) {
              fitting.put(name, scheme);
            }
          });
      schemes.putAll(fitting.size() == 1 ? fitting : Map.of());
    }
  }

  private boolean isWritten(@Nullable List<SecurityRequirement> requirements) {
    return requirements != null && (emptyIsWritten || !requirements.isEmpty());
  }

  private Map<String, SecurityScheme> written() {
    Components components = document.getComponents();
    return components == null || components.getSecuritySchemes() == null
        ? Map.of()
        : components.getSecuritySchemes();
  }

  private static SecurityScheme ofHttp(String scheme) {
    return OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
  }

  private static boolean fits(SecurityScheme scheme, List<String> challenges) {
    if (takesScopes(scheme)) {
      return challenges.isEmpty() || challenges.contains("bearer") || challenges.contains("dpop");
    }
    return scheme.getType() == SecurityScheme.Type.HTTP
        && scheme.getScheme() != null
        && (challenges.isEmpty()
            || challenges.contains(scheme.getScheme().toLowerCase(Locale.ROOT)));
  }

  private static boolean takesScopes(SecurityScheme scheme) {
    return scheme.getType() == SecurityScheme.Type.OAUTH2
        || scheme.getType() == SecurityScheme.Type.OPENIDCONNECT;
  }

  void add(AccessRule rule, Operation operation) {
    boolean asks =
        rule.kind() == AccessRule.Kind.AUTHENTICATED || rule.kind() == AccessRule.Kind.ROLES;
    if (!asks || writtenForAll || isWritten(operation.getSecurity())) {
      return;
    }
    missing |= schemes.isEmpty();
    schemes.forEach(
        (name, scheme) -> {
          define(name, scheme);
          List<String> scopes = takesScopes(scheme) ? List.copyOf(rule.scopes()) : List.of();
          operation.addSecurityRequirement(
              OASFactory.createSecurityRequirement().addScheme(name, scopes));
        });
  }

  /** An alternative for each scheme: one of them will do. */
  private void define(String name, SecurityScheme scheme) {
    if (written().containsKey(name)) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSecurityScheme(name, scheme);
  }

  /** Whether an operation lacks a requirement, since no scheme is certain. */
  boolean missing() {
    return missing;
  }
}
