package dev.gatehouse.stacks.troubleshooting;

import static dev.gatehouse.stacks.troubleshooting.Trial.application;
import static dev.gatehouse.stacks.troubleshooting.Trial.start;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.stacks.Callers;
import java.util.List;
import org.example.BrokenListener;
import org.example.BrokenRenderer;
import org.example.ContradictingResource;
import org.example.EarlyResource;
import org.example.FormResource;
import org.example.ListResource;
import org.example.NamesResource;
import org.example.OpenResource;
import org.example.RefusingResource;
import org.example.ReportResource;
import org.example.ShelvesResource;
import org.glassfish.jersey.server.ResourceConfig;

/** What else the log may say. */
enum Message implements Quoted {
  SWITCHED_OFF(
      "switched-off",
      0,
      () -> start(application(ReportResource.class).property("gatehouse.enabled", false))),
  NOT_REGISTERED("not-registered", 0, () -> Trial.servlet(ReportResource.class)),
  NO_CHALLENGE(
      "no-challenge",
      0,
      () ->
          Trial.ask(
              application(RefusingResource.class),
              List.of("/refusing/message", "/refusing/message"),
              Callers.NOBODY)),
  CONTRADICTION(
      "contradicting-annotations", 0, () -> start(application(ContradictingResource.class))),
  IMPOSSIBLE_NAMES("impossible-name", 0, () -> start(application(NamesResource.class))),
  ODD_NAME("odd-name", 0, () -> start(application(ListResource.class))),
  UNANNOTATED("unannotated", 0, () -> start(application(OpenResource.class))),
  UNANNOTATED_AND_FAIL(
      "unannotated",
      1,
      () -> start(application(OpenResource.class).property("gatehouse.unannotated", "fail"))),
  OTHER_CLASS_LOADER(
      "other-class-loader", 0, () -> start(application(OtherLoader.copy(ReportResource.class)))),
  HIDDEN_BY_PROXY("hidden-by-proxy", 0, Hiding::log),
  EARLY_BODY("body-read-early", 0, () -> start(application(FormResource.class))),
  EARLY_CODE("code-runs-early", 0, () -> start(application(EarlyResource.class))),
  EARLY_LOCATOR("code-runs-early", 1, () -> start(application(ShelvesResource.class))),
  CHECK_FAILED(
      "check-failed",
      0,
      () ->
          Trial.ask(
              new ResourceConfig(ReportResource.class)
                  .register(
                      GatehouseFeature.builder()
                          .authenticator(
                              new BasicAuthenticator(
                                  (name, password) -> {
                                    throw new IllegalStateException("no database");
                                  }))
                          .build()),
              List.of("/report"),
              Callers.ALICE)),
  RENDERER_FAILED(
      "renderer-failed",
      0,
      () -> ask(with(GatehouseFeature.builder().renderer(new BrokenRenderer())))),
  LISTENER_FAILED(
      "listener-failed",
      0,
      () -> ask(with(GatehouseFeature.builder().listener(new BrokenListener())))),
  METADATA_WITHOUT_SERVER(
      "metadata",
      0,
      () ->
          start(
              application(ReportResource.class)
                  .property("gatehouse.resource", "https://api.example.com/orders"))),
  METADATA_WITHOUT_RESOURCE(
      "metadata",
      1,
      () ->
          start(
              application(ReportResource.class)
                  .property("gatehouse.authorization-servers", "https://login.example.com"))),

  ANY_TOKEN("any-token", 0, () -> start(tokens("gatehouse.jwt.secret", Tokens.SECRET))),
  NO_TLS(
      "no-tls",
      0,
      () ->
          start(
              tokens("mp.jwt.verify.publickey.location", "http://login.example.com/keys")
                  .property("mp.jwt.verify.issuer", "https://login.example.com")
                  .property("mp.jwt.verify.audiences", "orders"))),
  SHORT_SECRET("token-keys", 0, () -> start(tokens("gatehouse.jwt.secret", "secret"))),
  NO_KEYS_THERE(
      "token-keys", 1, () -> start(tokens("mp.jwt.verify.publickey.location", "keys.json"))),
  NO_CLIENT(
      "introspection",
      0,
      () ->
          start(
              tokens(
                  "gatehouse.jwt.introspection-endpoint", "https://login.example.com/introspect"))),
  DPOP_OFF(
      "dpop-off",
      0,
      () ->
          start(
              tokens("gatehouse.jwt.secret", Tokens.SECRET)
                  .property("gatehouse.jwt.dpop.required", "true"))),
  DPOP_NODES("dpop-nodes", 0, Tokens::dpopOnOneNode);

  private final String anchor;
  private final int place;
  private final Reading reading;

  Message(String anchor, int place, Reading reading) {
    this.anchor = anchor;
    this.place = place;
    this.reading = reading;
  }

  private static ResourceConfig with(GatehouseFeature.Builder settings) {
    return new ResourceConfig(ReportResource.class).register(settings.schemes("Basic").build());
  }

  private static List<String> ask(ResourceConfig application) throws Exception {
    return Trial.ask(application, List.of("/report"), Callers.NOBODY);
  }

  private static ResourceConfig tokens(String key, String value) {
    return new ResourceConfig(ReportResource.class).property(key, value);
  }

  @Override
  public String anchor() {
    return anchor;
  }

  @Override
  public int place() {
    return place;
  }

  @Override
  public Reading reading() {
    return reading;
  }
}
