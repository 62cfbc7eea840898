package dev.gatehouse.internal.rule;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the templates that lead to an endpoint a request has come by: to be told, never to
 * decide.
 */
public final class MatchedTemplate {

  private MatchedTemplate() {}

  /**
   * The template, behind the application's base path.
   *
   * @param templates those that lead to the endpoint, with a slash in front
   * @return null where there is none, or the path may mean several
   */
  public static @Nullable String of(List<String> templates, UriInfo uri) {
    String template = templates.size() == 1 ? templates.get(0) : meant(templates, uri);
    return template == null ? null : base(uri) + template;
  }

  private static @Nullable String meant(List<String> templates, UriInfo uri) {
    if (templates.isEmpty()) {
      return null;
    }
    Set<String> forms = PathForms.of(uri);
    List<String> meant =
        templates.stream()
            .filter(
                template ->
                    forms.stream().anyMatch(form -> PathTemplate.of(template).endsIt(form, 0)))
            .toList();
    return meant.size() == 1 ? meant.get(0) : null;
  }

  private static String base(UriInfo uri) {
    String base = uri.getBaseUri().getRawPath();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
