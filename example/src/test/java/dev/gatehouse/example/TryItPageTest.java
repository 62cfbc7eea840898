package dev.gatehouse.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How Main's server serves the files of the page. A WAR's server serves the same ones by itself.
 */
final class TryItPageTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");

  private final Service service = new Service();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void servesEachFileOfTheWebApplication() throws Exception {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> WEBAPP.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.startsWith("WEB-INF"))
              .toList();

      assertThat(TryItPage.FILES, containsInAnyOrder(names.toArray()));
    }
    for (String name : TryItPage.FILES) {
      RawExchange answer = ask("GET", "/" + name);
      String file = Files.readString(WEBAPP.resolve(name));
      assertThat(name, answer, is(new RawExchange("HTTP/1.1 200 OK", headers(name, file), file)));
    }
  }

  @Test
  void servesThePageItselfAtTheRoot() throws Exception {
    String file = Files.readString(WEBAPP.resolve("index.html"));

    RawExchange page = new RawExchange("HTTP/1.1 200 OK", headers("index.html", file), file);
    assertThat(ask("GET", "/"), is(page));
    assertThat(ask("GET", "/?a=b"), is(page));
    assertThat(
        ask("HEAD", "/"), is(new RawExchange("HTTP/1.1 200 OK", headers("index.html", file), "")));
  }

  private static Map<String, String> headers(String name, String file) {
    String type =
        Map.of(
                "html", "text/html;charset=UTF-8",
                "css", "text/css;charset=UTF-8",
                "js", "text/javascript;charset=UTF-8",
                "svg", "image/svg+xml")
            .get(name.substring(name.indexOf('.') + 1));
    return Map.of(
        "Content-Type",
        type,
        "Content-Length",
        Integer.toString(file.getBytes(UTF_8).length),
        "X-Content-Type-Options",
        "nosniff",
        "Cache-Control",
        "no-cache");
  }

  /** What climbs above the root Grizzly itself refuses, with 500. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/js",
        "/js/",
        "/js/../index.html",
        "/js/%2e%2e/index.html",
        "/../index.html",
        "/..%2findex.html",
        "/%2e%2e/TryItPage.class",
        "/js/../../TryItPage.class",
        "/js/..\\..\\TryItPage.class",
        "/WEB-INF/beans.xml",
        "/index.html;a=b",
        "//index.html",
        "/INDEX.HTML",
        "/index.html%00.js"
      })
  void servesNothingElse(String path) throws Exception {
    RawExchange answer = ask("GET", path);

    assertThat(answer.statusLine().split(" ")[1], is(oneOf("404", "400", "500")));
    assertThat(answer.body(), not(containsString("<title>Try")));
  }

  @Test
  void refusesToBeWritten() throws Exception {
    assertThat(
        ask("POST", "/"),
        is(
            new RawExchange(
                "HTTP/1.1 405 Method Not Allowed",
                Map.of("Allow", "GET, HEAD", "Content-Length", "0"),
                "")));
  }

  @Test
  void leavesTheServiceItsOwnPaths() throws Exception {
    assertThat(service.send("GET", "catalogue", Service.NOBODY).status(), is(200));
    assertThat(service.send("GET", "index.html", Service.NOBODY).status(), is(404));
  }

  private RawExchange ask(String method, String path) throws Exception {
    return RawExchange.of(
        service.pageUri(),
        method + " " + path + " HTTP/1.1\nHost: " + service.pageUri().getAuthority());
  }

  /** So that nothing runs but what the server itself serves, whatever got into the page. */
  @Test
  void allowsScriptsAndStylesOfItsOwnOriginOnly() throws Exception {
    String page = Files.readString(WEBAPP.resolve("index.html"));

    assertThat(
        page,
        containsString(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                + " base-uri 'none'; form-action 'none'\">"));
    assertThat(
        List.of(
            page.split("<script").length - 1,
            page.split("<script type=\"module\" src=\"js/main.js\"></script>").length - 1),
        equalTo(List.of(1, 1)));
    assertThat(page.contains("style="), is(false));
    assertThat(page.contains("http:") || page.contains("https:"), is(false));
  }
}
