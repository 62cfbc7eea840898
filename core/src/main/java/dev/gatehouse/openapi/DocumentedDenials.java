package dev.gatehouse.openapi;

import dev.gatehouse.AccessRule;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * A filter of MicroProfile OpenAPI that adds to an application's document what Gatehouse answers:
 * to each operation that the access table guards a 401, a 403, or both, with the body of RFC 9457,
 * and the security requirement that its callers meet. One line of {@code
 * META-INF/microprofile-config.properties} asks for it:
 *
 * <pre>{@code
 * mp.openapi.filter=dev.gatehouse.openapi.DocumentedDenials
 * }</pre>
 *
 * <p>What the author of the document wrote stays as it is: a response for 401, 403 or 4XX, a
 * security requirement of an operation or of the whole document, and security schemes. An operation
 * whose rule is not certain is left alone; the log says which. Roles are not named.
 *
 * <p>Where the server makes the document before REST starts, as Open Liberty does, the rules are
 * those of the resource classes that CDI has found, by the settings of MicroProfile Config.
 *
 * <p>Immutable and thread-safe. It throws nothing: what goes wrong is logged, and the document is
 * served without.
 */
@SuppressWarnings("exports") // whoever names it has MicroProfile OpenAPI
public final class DocumentedDenials implements OASFilter {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** For the server, which makes one for each document. */
  public DocumentedDenials() {}

  /**
   * Adds what Gatehouse answers.
   *
   * @param openAPI the whole document
   */
  @Override
  public void filterOpenAPI(OpenAPI openAPI) {
    try {
      if (openAPI.getPaths() != null) {
        KnownAnswers.find().ifPresent(answers -> add(answers, openAPI));
      }
    } catch (RuntimeException | LinkageError e) {
      LOGGER.log(
          Level.WARNING,
          "The OpenAPI document lacks some of Gatehouse's 401 and 403, or all: "
              + e
              + ". A document is served whatever goes wrong here; correct the cause, or take the"
              + " filter out of mp.openapi.filter",
          e);
    }
  }

  private static void add(KnownAnswers answers, OpenAPI document) {
    DeniedResponses responses = new DeniedResponses(document, answers.ownBodies());
    SecurityRequirements requirements = new SecurityRequirements(document, answers.schemes());
    List<String> unknown = new ArrayList<>();
    int known = 0;
    for (Map.Entry<String, PathItem> item : document.getPaths().getPathItems().entrySet()) {
      for (Map.Entry<PathItem.HttpMethod, Operation> entry :
          item.getValue().getOperations().entrySet()) {
        String method = entry.getKey().name();
        Optional<AccessRule> rule = answers.rules().of(method, item.getKey());
        if (rule.isEmpty()) {
          unknown.add(method + ' ' + item.getKey());
        } else {
          known++;
          responses.add(rule.get(), entry.getValue());
          requirements.add(rule.get(), entry.getValue());
        }
      }
    }
    report(known, unknown, requirements.missing());
  }

  private static void report(int known, List<String> unknown, boolean noScheme) {
    StringBuilder said = new StringBuilder("OpenAPI: what Gatehouse answers stands at ");
    said.append(known).append(known == 1 ? " operation" : " operations");
    if (!unknown.isEmpty()) {
      said.append("; left alone, since the access table has no certain rule for them: ")
          .append(String.join(", ", unknown));
    }
    if (noScheme) {
      said.append(
          "; without security requirements, since it is not certain how callers authenticate: set"
              + " gatehouse.schemes, or write one @SecurityScheme");
    }
    LOGGER.log(Level.INFO, said.toString());
  }
}
