package dev.gatehouse.openliberty;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.example.orders.OrderResource;
import com.example.orders.OrdersApplication;
import dev.gatehouse.contract.server.GatehouseJar;
import dev.gatehouse.contract.server.ServerProcess;
import dev.gatehouse.contract.tokens.TokenIssuer;
import dev.gatehouse.docs.kit.Client;
import dev.gatehouse.docs.kit.Shown;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application that docs/stacks.md has a newcomer write, with its server.xml. */
class LibertyNewcomerIT {

  private static final Path SOURCES = Path.of("../docs/apps/liberty/src/main");
  private static final String ISSUER = "https://login.example.com/realms/orders";

  private static TokenIssuer keys;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws IOException {
    keys = new TokenIssuer(0);
    Path user = Path.of(System.getProperty("noharm.directory"), "newcomer");
    Path home = user.resolve("servers/orders");
    Files.createDirectories(home.resolve("apps"));
    Files.copy(
        SOURCES.resolve("liberty/config/server.xml"),
        home.resolve("server.xml"),
        StandardCopyOption.REPLACE_EXISTING);
    int port = ServerProcess.freePort();
    Files.writeString(home.resolve("bootstrap.properties"), "port=" + port + "\n");
    Files.write(home.resolve("jvm.options"), ServerProcess.JVM_OPTIONS);
    ShrinkWrap.create(WebArchive.class, "orders.war")
        .addClasses(OrdersApplication.class, OrderResource.class)
        .addAsResource(
            SOURCES.resolve("resources/META-INF/microprofile-config.properties").toFile(),
            "META-INF/microprofile-config.properties")
        .addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME)
        .as(ZipExporter.class)
        .exportTo(home.resolve("apps/orders.war").toFile(), true);
    server =
        new ServerProcess(
            List.of(
                Path.of(System.getProperty("liberty.directory"), "bin", "server").toString(),
                "run",
                "orders"),
            home,
            Map.of(
                "WLP_USER_DIR",
                user.toString(),
                "JAVA_HOME",
                System.getProperty("java.home"),
                // Where nobody has an authorization server of that name.
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                keys.location()),
            port,
            Pattern.compile("CWWKF0011I"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    keys.close();
  }

  private static HttpAnswer orders(String... headers) throws Exception {
    return new Client(URI.create(server.root() + "/")).send("GET", "api/orders", headers);
  }

  @Test
  void anonymousCallerIsAnsweredAsShown() throws Exception {
    Shown shown = new Shown("docs/stacks.md", LibertyNewcomerIT.class);
    shown.isNext(orders());
    shown.isAll();
  }

  @Test
  void callerWithATokenIsServed() throws Exception {
    HttpAnswer answer = orders("Authorization", "Bearer " + token("customer"));
    assertThat(answer.toString(), answer.body(), is("one bicycle\n"));
    assertThat(orders("Authorization", "Bearer " + token("visitor")).status(), is(403));
  }

  private static String token(String group) {
    long now = Instant.now().getEpochSecond();
    return keys.token(
        Map.of(
            "iss",
            ISSUER,
            "sub",
            "alice",
            "upn",
            "alice",
            "iat",
            now,
            "exp",
            now + 300,
            "jti",
            "1",
            "groups",
            List.of(group)));
  }
}
