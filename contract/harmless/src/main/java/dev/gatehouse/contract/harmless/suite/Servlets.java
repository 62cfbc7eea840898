package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.missing;

import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Expectation;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.servlets.RefusingServlet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Applications whose servlets and filters refuse: nothing of it is Gatehouse's. */
final class Servlets {

  private static final String BASIC_LOGIN =
      "<login-config><auth-method>BASIC</auth-method><realm-name>back office</realm-name>"
          + "</login-config>";

  private Servlets() {}

  static List<PairedApplication> applications() {
    return List.of(
        PairedApplication.named("servlets")
            .packageOf(RefusingServlet.class)
            .does(refusals("servlet", "/refusing"), refusals("filter", "/filtered/page.txt")),
        PairedApplication.named("servlets-basic")
            .packageOf(RefusingServlet.class)
            .rest()
            .webXml(Descriptors.constraint("/closed/*") + BASIC_LOGIN)
            .file("closed/page.txt", "closed")
            .does(
                refusals("servlet", "/refusing"),
                refusals("filter", "/filtered/page.txt"),
                refusals("filter before REST", "/api/r/plain"),
                webXmlBasic()));
  }

  private static Scenario webXmlBasic() {
    return Scenario.of(
        "BASIC of web.xml",
        Step.get("/closed/page.txt").answers(401),
        Step.get("/closed/page.txt").as("alice").answers(403),
        Step.get("/closed/page.txt").as("bob").answers(200),
        Step.get("/api/r/plain").answers(200),
        Step.get("/api/r/admin").as("bob").answers(200),
        Step.get("/api/r/admin").as("alice").answers(403).becomes(Expectation.roleMissing()),
        Step.get("/api/r/admin")
            .answers(401)
            .becomes(missing().with("Basic realm=\"back office\", charset=\"UTF-8\"")));
  }

  private static Scenario refusals(String who, String path) {
    return Scenario.of(
        "what a " + who + " refuses",
        refusal(path, 401),
        refusal(path, 403),
        refusal(path, 401, "text", "token revoked"),
        refusal(path, 403, "text", "Your contract ended on 1 May"),
        refusal(
            path,
            401,
            "challenge",
            "Bearer realm=\"tokens\", error=\"invalid_token\", error_description=\"It was"
                + " revoked\"",
            "text",
            "token revoked"),
        refusal(
            path,
            403,
            "challenge",
            "Bearer realm=\"tokens\", error=\"insufficient_scope\", scope=\"a b\""),
        refusal(path, 401, "challenge", "Digest realm=\"d\", nonce=\"abc\", qop=\"auth\""),
        refusal(path, 401, "challenge", "Negotiate"),
        refusal(path, 401, "challenge", "NTLM TlRMTVNTUAACAAAA"),
        refusal(path, 401, "challenge", "ApiKey realm=\"k\"", "challenge", "Basic realm=\"b\""),
        refusal(path, 401, "by", "set"),
        refusal(path, 401, "by", "set", "challenge", "ApiKey realm=\"k\"", "text", "no key"),
        refusal(path, 403, "by", "set", "text", "no"));
  }

  private static Step refusal(String path, int status, String... parameters) {
    StringBuilder query = new StringBuilder(path + "?status=" + status);
    for (int i = 0; i < parameters.length; i += 2) {
      query
          .append('&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return Step.get(query.toString()).answers(status);
  }
}
