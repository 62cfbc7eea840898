package dev.gatehouse.payara;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.example.orders.Callers;
import com.example.orders.OrderResource;
import com.example.orders.OrdersApplication;
import dev.gatehouse.contract.server.GatehouseJar;
import dev.gatehouse.contract.server.ServerProcess;
import dev.gatehouse.docs.kit.Client;
import dev.gatehouse.docs.kit.Shown;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The application that docs/stacks.md has a newcomer write; and once more with the web.xml that
 * docs/oauth.md shows, which leaves the metadata open.
 */
@ExtendWith(OnPayara.class)
class PayaraNewcomerIT {

  private static final Path DOCS = Path.of("../docs");

  private static ServerProcess server;

  @BeforeAll
  static void start() throws IOException {
    Path directory =
        Files.createDirectories(
            Path.of(System.getProperty("noharm.directory"), "newcomer-" + PayaraMicro.major()));
    server =
        PayaraMicro.start(
            directory, List.of(write(war("orders"), directory), write(constrained(), directory)));
  }

  private static WebArchive war(String name) {
    return ShrinkWrap.create(WebArchive.class, name + ".war")
        .addClasses(OrdersApplication.class, Callers.class, OrderResource.class)
        .addAsWebInfResource(
            DOCS.resolve("apps/payara/src/main/webapp/WEB-INF/beans.xml").toFile(), "beans.xml")
        .addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME);
  }

  private static WebArchive constrained() {
    return war("constrained")
        .setWebXML(DOCS.resolve("src/test/resources/dev/gatehouse/docs/oauth/web.xml").toFile())
        .addAsResource(
            new StringAsset("gatehouse.resource=https://api.example.com/constrained/api\n"),
            "META-INF/microprofile-config.properties");
  }

  private static Path write(WebArchive war, Path directory) {
    Path file = directory.resolve(war.getName());
    war.as(ZipExporter.class).exportTo(file.toFile(), true);
    return file;
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static HttpAnswer get(String path, String... headers) throws Exception {
    return new Client(URI.create(server.root() + "/")).send("GET", path, headers);
  }

  @Test
  void anonymousCallerIsAnsweredAsShown() throws Exception {
    Shown shown = new Shown("docs/stacks.md", PayaraNewcomerIT.class);
    shown.isNext(get("orders/api/orders"));
    shown.isAll();
  }

  @Test
  void callerOfTheStoreIsServed() throws Exception {
    HttpAnswer answer = get("orders/api/orders", "Authorization", Client.basic("alice:wonderland"));
    assertThat(answer.toString(), answer.body(), is("one bicycle\n"));
    HttpAnswer wrong = get("orders/api/orders", "Authorization", Client.basic("alice:guess"));
    assertThat(wrong.toString(), wrong.status(), is(401));
    assertThat(wrong.body(), containsString("\"reason\":\"credentials-invalid\""));
  }

  @Test
  void metadataAreOpenBesideAConstraintOnEverything() throws Exception {
    HttpAnswer metadata = get("constrained/api/.well-known/oauth-protected-resource");
    assertThat(metadata.toString(), metadata.status(), is(200));
    assertThat(
        metadata.body(),
        containsString("\"resource\":\"https://api.example.com/constrained/api\""));
    assertThat(get("constrained/api/orders").status(), is(401));
  }
}
