package dev.gatehouse.summary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The tests of one class, as its report has them.
 *
 * @param place the module's folder, a slash, and the name of the report without its ending
 * @param tests how many ran or were skipped
 * @param failed how many failed
 * @param skipped why each of those that did not run did not
 * @param time how long they took
 */
record Suite(String place, int tests, int failed, List<String> skipped, Duration time) {

  private static final String NO_REASON = "no reason was given";

  private static final String ABORTED = "^[\\w.$]+: (?:Assumption failed: )?";

  Suite {
    skipped = List.copyOf(skipped);
  }

  /**
   * Reads a report.
   *
   * @throws IOException if it cannot be read, or is no report
   */
  static Suite read(Path root, Path report) throws IOException {
    // <module>/target/<surefire or failsafe>-reports/TEST-<class>.xml
    Path module = root.relativize(report.resolve("../../..").normalize());
    String name = report.getFileName().toString().replaceAll("^TEST-|\\.xml$", "");
    Element suite = parse(report);
    return new Suite(
        module.toString().replace('\\', '/') + '/' + name,
        number(suite, "tests"),
        number(suite, "failures") + number(suite, "errors"),
        skipped(suite),
        Duration.ofMillis(Math.round(seconds(suite) * 1000)));
  }

  private static Element parse(Path report) throws IOException {
    try (InputStream content = Files.newInputStream(report)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // It throws, where the default one writes to the console too.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(content).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(report + " is no report of tests", e);
    }
  }

  /** The folder of its module. */
  String module() {
    return place.substring(0, place.lastIndexOf('/'));
  }

  private static int number(Element suite, String attribute) {
    return Integer.parseInt(suite.getAttribute(attribute));
  }

  /** Surefire writes 1,234.5 where it takes long. */
  private static double seconds(Element suite) {
    return Double.parseDouble(suite.getAttribute("time").replace(",", ""));
  }

  private static List<String> skipped(Element suite) {
    NodeList elements = suite.getElementsByTagName("skipped");
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      String message = element.getAttribute("message");
      String reason = message.isBlank() ? ofException(element.getTextContent()) : message;
      reasons.add(reason.isBlank() ? NO_REASON : reason.strip().replaceAll("\\s+", " "));
    }
    return reasons;
  }

  /** What a stack trace begins with, without what tells nobody anything. */
  private static String ofException(String trace) {
    return trace.strip().lines().findFirst().orElse("").replaceFirst(ABORTED, "");
  }
}
