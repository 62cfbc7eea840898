package dev.gatehouse.docs.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether links lead somewhere: files, folders and anchors of the repository. The web is not asked.
 */
public final class LinkCheck {

  private final Repository repository;
  private final Map<Path, Markdown> documents;

  public LinkCheck(Repository repository, List<Markdown> documents) {
    this.repository = repository;
    this.documents =
        documents.stream().collect(Collectors.toMap(Markdown::path, Function.identity()));
  }

  /** The links of a document that lead nowhere. */
  public List<Fault> faults(Markdown document) {
    List<Fault> faults = new ArrayList<>();
    for (Markdown.Link link : document.links()) {
      fault(document, link.target())
          .ifPresent(message -> faults.add(new Fault(document.path(), link.line(), message)));
    }
    return faults;
  }

  private Optional<String> fault(Markdown from, String target) {
    if (target.matches("(https?|mailto):.*")) {
      return Optional.empty();
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path path = file.isEmpty() ? from.path() : from.path().resolveSibling(file).normalize();
    if (!repository.has(path)) {
      return Optional.of("the link leads nowhere: there is no " + path);
    }
    Markdown to = documents.get(path);
    if (hash < 0 || to != null && to.anchors().contains(target.substring(hash + 1))) {
      return Optional.empty();
    }
    return Optional.of(
        "the link leads nowhere: " + path + " has no heading " + target.substring(hash));
  }
}
