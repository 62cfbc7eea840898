package dev.gatehouse.jersey.startup;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Run by {@link ModulePathTest} in a Java of its own, where Gatehouse and Jersey are modules: tells
 * what an application answers that Jersey has to find Gatehouse for, and one that registers it.
 */
final class OnModulePath {

  private OnModulePath() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println(
        GatehouseFeature.class.getModule() + " by " + ResourceConfig.class.getModule());
    tell("found", new ResourceConfig(GuardedResource.class, Callers.OfTheServer.class));
    tell(
        "registered",
        new ResourceConfig(GuardedResource.class)
            .register(GatehouseFeature.builder().authenticator(Callers.byPassword()).build()));
    ResourceConfig german =
        new ResourceConfig(GuardedResource.class)
            .register(GatehouseFeature.builder().texts("com.example.Denials").build());
    try (EmbeddedJersey jersey = new EmbeddedJersey(german)) {
      String body = jersey.get("/guarded/admin", "Accept-Language", "de").body();
      System.out.println("in German: " + body.replaceAll(".*\"detail\":|,\"reason.*", ""));
    }
    System.exit(0); // Grizzly and Jersey leave threads behind
  }

  private static void tell(String how, ResourceConfig application) throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(application)) {
      tell(how, jersey.get("/guarded/admin"));
      tell(how, jersey.get("/guarded/admin", "X-Caller", "alice", "Authorization", Callers.ALICE));
      tell(how, jersey.get("/guarded/admin", "X-Caller", "bob", "Authorization", Callers.BOB));
    }
  }

  private static void tell(String how, HttpResponse<String> response) {
    System.out.println(
        how
            + ": "
            + response.statusCode()
            + " "
            + response.headers().firstValue("WWW-Authenticate").orElse("-")
            + " "
            + response.headers().firstValue("Content-Type").orElse("-"));
  }
}
