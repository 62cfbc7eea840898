package dev.gatehouse.docs.stacks;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.docs.kit.Client;
import dev.gatehouse.docs.kit.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/stacks.md names the versions and features that the build tests with. */
class StacksPageTest {

  private static String read(String file) throws IOException {
    return Files.readString(Path.of("..", file));
  }

  private static String stacks() throws IOException {
    return read("docs/stacks.md");
  }

  private static String property(String pom, String name) throws IOException {
    Matcher value = Pattern.compile("<" + name + ">([^<]+)</" + name + ">").matcher(read(pom));
    assertThat(pom + " has " + name, value.find(), is(true));
    return value.group(1).replace(".Final", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openliberty.version",
        "payara.ee10.version",
        "payara.ee11.version",
        "jersey.ee10.version",
        "jersey.ee11.version"
      })
  void serversAreTheTestedOnes(String name) throws IOException {
    assertThat(stacks(), containsString(property("pom.xml", name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stacks.jersey.version",
        "weld.version",
        "scala.version",
        "kotlin.version",
        "resteasy.version",
        "tomcat.version",
        "spring-boot-3.version",
        "spring-boot-4.version",
        "dropwizard.version",
        "helidon.version",
        "cxf.version",
        "jetty.version"
      })
  void stacksAreTheTestedOnes(String name) throws IOException {
    assertThat(stacks(), containsString(" " + property("stacks-it/pom.xml", name)));
  }

  @Test
  void featuresOfOpenLibertyAreTheTestedOnes() throws IOException {
    String test =
        read("openliberty-it/src/test/java/dev/gatehouse/openliberty/LibertySmokeIT.java");
    String sets = test.substring(test.indexOf("strings = {"), test.indexOf("void warStarts"));
    List<String> named = new ArrayList<>();
    Matcher set = Pattern.compile("\"([a-zA-Z]+-[0-9.]+[^\"]*)\"").matcher(sets);
    while (set.find()) {
      named.add("- `" + set.group(1) + "`");
    }

    assertThat(named, is(not(empty())));
    assertThat(
        stacks().lines().filter(line -> line.matches("- `[a-zA-Z]+-[0-9.]+[^`]*`")).toList(),
        is(named));
  }

  /** The versions in a newcomer's pom are those that this build has. */
  @ParameterizedTest
  @ValueSource(strings = {"embedded", "liberty", "payara"})
  void versionsOfTheNewcomerAreTheBuilds(String application) throws IOException {
    String parent = read("pom.xml");
    Matcher artifact =
        Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(read("docs/apps/" + application + "/pom.xml"));
    List<String> unknown = new ArrayList<>();
    while (artifact.find()) {
      String version = artifact.group(2);
      boolean own = artifact.group(1).matches("orders|microprofile|jakarta.jakartaee-web-api");
      if (!own && !parent.contains(">" + version + "<")) {
        unknown.add(artifact.group());
      }
    }

    assertThat(unknown, is(empty()));
  }

  @Test
  void applicationThatIsHandedOverIsGuarded() throws Exception {
    try (Served served = new Served(ResourceConfig.forApplication(new OrdersApplication()))) {
      assertThat(served.get("orders").status(), is(401));
      assertThat(
          served.get("orders", "Authorization", Client.basic("alice:wonderland")).body(),
          is("one bicycle\n"));
    }
  }
}
