package dev.gatehouse.docs.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The modules that the poms name, and their profiles. */
final class MavenModules {

  private final Repository repository;

  /** Folder of each module, with the profile that brings it; empty where none is needed. */
  private final Map<String, String> modules = new TreeMap<>();

  private final Map<String, Set<String>> profiles = new HashMap<>();
  private final Set<String> plugins = new TreeSet<>();

  MavenModules(Repository repository) {
    this.repository = repository;
    read("", "");
  }

  private void read(String folder, String profile) {
    modules.put(folder, profile);
    Element project = parse(repository.text(Path.of(folder, "pom.xml")));
    readModules(project, folder, profile);
    Set<String> ids = profiles.computeIfAbsent(folder, key -> new TreeSet<>());
    for (Element each : children(child(project, "profiles"), "profile")) {
      String id = text(each, "id");
      ids.add(id);
      readModules(each, folder, id);
    }
    var artifacts = project.getElementsByTagName("artifactId");
    for (int i = 0; i < artifacts.getLength(); i++) {
      plugins.add(artifacts.item(i).getTextContent().strip());
    }
  }

  private void readModules(Element of, String folder, String profile) {
    for (Element module : children(child(of, "modules"), "module")) {
      String name = module.getTextContent().strip();
      read(folder.isEmpty() ? name : folder + "/" + name, profile);
    }
  }

  /** The folders of the modules that {@code mvn} builds without a profile. */
  Set<String> ofDefaultBuild() {
    Set<String> found = new TreeSet<>();
    modules.forEach(
        (folder, profile) -> {
          if (profile.isEmpty()) {
            found.add(folder);
          }
        });
    return found;
  }

  boolean has(String folder) {
    return modules.containsKey(folder);
  }

  /** The profile that a module needs; empty where it needs none. */
  String profileOf(String folder) {
    return modules.get(folder);
  }

  boolean hasProfile(String id) {
    return profiles.values().stream().anyMatch(ids -> ids.contains(id));
  }

  /** Whether a pom names the plugin of {@code prefix:goal}. */
  boolean hasPlugin(String prefix) {
    return plugins.contains(prefix + "-maven-plugin")
        || plugins.contains("maven-" + prefix + "-plugin");
  }

  private static Element parse(String pom) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(pom)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(pom, e);
    }
  }

  private static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    Node node = parent == null ? null : parent.getFirstChild();
    for (; node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
