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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    String major = System.getProperty("payara.major");
    Path directory =
        Files.createDirectories(
            Path.of(System.getProperty("noharm.directory"), "newcomer-" + major));
    int port = ServerProcess.freePort();
    List<String> command = new ArrayList<>();
    command.add(
        Jdks.atLeast(Integer.getInteger("payara.jdk"))
            .orElseThrow()
            .resolve("bin/java")
            .toString());
    command.addAll(ServerProcess.JVM_OPTIONS);
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")));
    command.add("-jar");
    command.add(
        Path.of(System.getProperty("payara.directory"), "payara-micro-" + major + ".jar")
            .toString());
    command.addAll(List.of("--nocluster", "--disablephonehome", "--port", String.valueOf(port)));
    command.add("--prebootcommandfile");
    command.add(Files.write(directory.resolve("preboot.txt"), PayaraServer.PREBOOT).toString());
    command.addAll(List.of("--deploy", write(war("orders"), directory)));
    command.addAll(List.of("--deploy", write(constrained(), directory)));
    server =
        new ServerProcess(
            command, directory, Map.of(), port, Pattern.compile("Payara Micro .* ready in "));
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

  private static String write(WebArchive war, Path directory) {
    Path file = directory.resolve(war.getName());
    war.as(ZipExporter.class).exportTo(file.toFile(), true);
    return file.toString();
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
