package dev.gatehouse.docs.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check finds what is not so. */
class BlockCheckTest {

  @TempDir private Path root;

  @BeforeEach
  void writeRepository() throws IOException {
    write("pom.xml", "<project><modules><module>shop</module></modules></project>");
    write("shop/pom.xml", "<project><artifactId>shop</artifactId></project>");
    write(
        "shop/src/main/java/Shop.java",
        """
        package shop;

        import java.util.List;

        class Shop {

          List<String> names() {
            var all = List.of("a");

            return all;  // all of them
          }
        }
        """);
    write("shop/src/test/java/ShopTest.java", "class ShopTest { Shop shop; }");
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> faults(String markdown) {
    Markdown document = Markdown.of(Path.of("README.md"), markdown.lines().toList());
    return new BlockCheck(Repository.at(root))
        .faults(document).stream().map(Fault::toString).toList();
  }

  @Test
  void javaOfACompiledFileIsRightWhateverItsIndentation() {
    assertThat(
        faults(
            """
            Say:

              ```java
              import java.util.List;
              class Shop {
                  List<String> names() {
                  ...
                  return all;   // all of them
              ```
            """),
        is(empty()));
  }

  @Test
  void javaThatDiffersIsToldWithTheNearestMatch() {
    assertThat(
        faults("Say:\n```java\nvar all = List.of(\"a\");\nreturn none;\n```"),
        contains(
            "README.md:2: this stands in no file that is compiled; nearest is"
                + " shop/src/main/java/Shop.java, which has 1 of its lines and then"
                + " `return all; // all of them` where the document says `return none;`"));
  }

  @Test
  void javaWithAGapIsWrong() {
    assertThat(
        faults("```java\nList<String> names() {\nreturn all;  // all of them\n```"),
        contains(containsString("and then `var all = List.of(\"a\");` where")));
  }

  @Test
  void partsAroundDotsHaveTheirOrder() {
    assertThat(
        faults("```java\nreturn all;  // all of them\n// ...\nvar all = List.of(\"a\");\n```"),
        contains(containsString("has 1 of its lines and then no such line")));
  }

  @Test
  void importsMayStandApartButMustStandThere() {
    assertThat(
        faults("```java\nclass Shop {\nimport java.util.Set;\n```"),
        contains(containsString("where the document says `import java.util.Set;`")));
  }

  @Test
  void unknownJavaIsToldByItsFirstLine() {
    assertThat(
        faults("```java\nint nowhere;\n```"),
        contains(
            "README.md:1: this stands in no file that is compiled, nor does its first line: int"
                + " nowhere;"));
  }

  @Test
  void javaThatTheDefaultBuildDoesNotCompileDoesNotCount() throws IOException {
    write("elsewhere/src/main/java/Else.java", "int elsewhere;");
    write("shop/src/main/resources/Else.java", "int elsewhere;");
    assertThat(faults("```java\nint elsewhere;\n```").size(), is(1));
  }

  @Test
  void javaThatNoTestNamesIsWrong() throws IOException {
    write("shop/src/test/java/Alone.java", "class Alone {\n  int alone;\n}");
    assertThat(
        faults("```java\nint alone;\n```"),
        contains("README.md:1: it stands in shop/src/test/java/Alone.java, which no test names"));
  }

  @Test
  void outputIsComparedByATestThatReadsTheDocument() throws IOException {
    write(
        "shop/src/test/java/ReadmeTest.java", "class ReadmeTest { String is = \"../README.md\"; }");
    assertThat(faults("<!-- compared by ReadmeTest -->\n```http\nHTTP/1.1 401\n```"), is(empty()));
    assertThat(
        faults("<!-- compared by ReadmeTest -->\n\n<!-- part 1 -->\n```\nline\n```"), is(empty()));
    assertThat(
        faults("<!-- compared by ReadmeTest -->\nMore\n```\nline\n```"),
        contains(containsString("no test compares this output with a real one")));
    assertThat(
        faults("<!-- compared by ShopTest -->\n```http\nHTTP/1.1 401\n```"),
        contains("README.md:2: ShopTest does not read README.md: its source does not name it"));
    assertThat(
        faults("<!-- compared by NoTest -->\n```http\nHTTP/1.1 401\n```"),
        contains("README.md:2: there is no test NoTest"));
    assertThat(
        faults("```text\nHTTP/1.1 401\n```"),
        contains(containsString("no test compares this output with a real one")));
  }

  @Test
  void oneCommentMayStandForAllBlocksOfALanguage() throws IOException {
    write(
        "shop/src/test/java/ReadmeTest.java", "class ReadmeTest { String is = \"../README.md\"; }");
    String logs =
        "<!-- each log compared by ReadmeTest -->\n\nOne\n```log\na\n```\nTwo\n```log\nb\n```";
    assertThat(faults(logs), is(empty()));
    assertThat(
        faults(logs + "\n```http\nHTTP/1.1 401\n```"),
        contains(containsString("no test compares this output with a real one")));
  }

  @Test
  void testMayReadTheDocumentByAnotherClass() throws IOException {
    write("shop/src/test/java/PageTest.java", "class PageTest { Page page; }");
    write("shop/src/test/java/Page.java", "class Page { String is = \"../README.md\"; }");
    assertThat(faults("<!-- compared by PageTest -->\n```http\nHTTP/1.1 401\n```"), is(empty()));
  }

  @Test
  void otherLanguagesStandInAFile() throws IOException {
    write("shop/web.xml", "<web-app>\n  <a/>\n  <b/>\n</web-app>");
    assertThat(faults("```xml\n<a/>\n<b/>\n```"), is(empty()));
    assertThat(
        faults("```xml\n<a/>\n<c/>\n```"),
        contains(
            "README.md:1: this stands in no file that is kept; nearest is shop/web.xml, which has"
                + " 1 of its lines and then `<b/>` where the document says `<c/>`"));
  }

  @Test
  void commandsNameWhatExists() throws IOException {
    write(
        "pom.xml",
        """
        <project>
          <modules><module>shop</module></modules>
          <build><plugins><plugin><artifactId>exec-maven-plugin</artifactId></plugin></plugins></build>
          <profiles>
            <profile><id>slow</id><modules><module>race</module></modules></profile>
          </profiles>
        </project>
        """);
    write("race/pom.xml", "<project/>");
    assertThat(
        faults(
            """
            ```
            mvn -q -pl shop -am compile exec:java   -Dport=1
            mvn -Pslow -pl race,shop verify -Dtest='a.ShopTest'
            cd shop && mvn package
            ```
            """),
        is(empty()));
    assertThat(
        faults(
            """
            ```sh
            mvn -pl stop -am verify
            mvn -pl race verify -Pfast
            mvn -x payara-micro:start deply -Dtest=NoTest
            ```
            """),
        contains(
            "README.md:1: there is no module stop",
            "README.md:1: module race needs -Pslow",
            "README.md:1: there is no profile fast",
            "README.md:1: unknown option -x",
            "README.md:1: no pom names the plugin of payara-micro:start",
            "README.md:1: unknown phase deply",
            "README.md:1: there is no test NoTest"));
  }
}
