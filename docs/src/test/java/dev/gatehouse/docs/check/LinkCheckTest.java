package dev.gatehouse.docs.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check finds links that lead nowhere. */
class LinkCheckTest {

  private static final String OTHER =
      """
      # The other one
      ## `gatehouse.realm`, and [more](x.md)!
      ## Same
      ## Same
      <a id="named"></a>
      ```
      # no heading
      ```
      """;

  @TempDir private Path root;

  private List<String> faults(String markdown) throws IOException {
    Files.createDirectories(root.resolve("docs/sub"));
    Files.writeString(root.resolve("docs/other.md"), OTHER);
    Markdown other = Markdown.of(Path.of("docs/other.md"), OTHER.lines().toList());
    Markdown document = Markdown.of(Path.of("docs/index.md"), markdown.lines().toList());
    Files.writeString(root.resolve("docs/index.md"), markdown);
    return new LinkCheck(Repository.at(root), List.of(document, other))
        .faults(document).stream().map(Fault::toString).toList();
  }

  @Test
  void linksThatLeadSomewhereAreRight() throws IOException {
    assertThat(
        faults(
            """
            # Index
            [a](other.md) [b](sub) [c](../docs/other.md#the-other-one) [d](#index)
            [e](other.md#gatehouserealm-and-more) [f](other.md#same) [g](other.md#same-1)
            [h](other.md#named) [`code`](other.md "title") [i](https://example.com/x#y)
            <img src="other.md"> and `[no](link.md)`
            ```
            [no](link.md)
            ```
            """),
        is(empty()));
  }

  @Test
  void linksThatLeadNowhereAreToldByLine() throws IOException {
    assertThat(
        faults("[a](gone.md)\n\n[b](other.md#no-heading)\n![c](../c.png) [d](other.md#same-2)"),
        contains(
            "docs/index.md:1: the link leads nowhere: there is no docs/gone.md",
            "docs/index.md:3: the link leads nowhere: docs/other.md has no heading #no-heading",
            "docs/index.md:4: the link leads nowhere: there is no c.png",
            "docs/index.md:4: the link leads nowhere: docs/other.md has no heading #same-2"));
  }
}
