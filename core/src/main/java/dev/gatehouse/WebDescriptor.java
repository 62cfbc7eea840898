package dev.gatehouse;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the application's web.xml says that no Servlet API tells.
 *
 * @param mechanism of its login-config
 * @param defaultErrorPage the location of its error-page without code or exception
 */
record WebDescriptor(Optional<Mechanism> mechanism, Optional<String> defaultErrorPage) {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");
  private static final WebDescriptor EMPTY = new WebDescriptor(Optional.empty(), Optional.empty());

  static WebDescriptor read(ServletContext context) {
    try (InputStream file = context.getResourceAsStream("/WEB-INF/web.xml")) {
      return file == null ? EMPTY : parse(file);
    } catch (XMLStreamException | IOException e) {
      // The container reads it too, and says what is wrong with it.
      LOGGER.log(Level.DEBUG, "WEB-INF/web.xml cannot be read", e);
      return EMPTY;
    }
  }

  static WebDescriptor parse(InputStream file) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(file);
    Optional<Mechanism> mechanism = Optional.empty();
    Optional<String> page = Optional.empty();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("login-config")) {
          mechanism = mechanism(texts(xml, "login-config"));
        } else if (xml.getLocalName().equals("error-page")) {
          Optional<String> found = page(texts(xml, "error-page"));
          page = found.isPresent() ? found : page;
        }
      }
    }
    return new WebDescriptor(mechanism, page);
  }

  /** The texts of an element's children, by their names. */
  private static Map<String, String> texts(XMLStreamReader xml, String element)
      throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element)) {
      if (xml.isStartElement() && !xml.getLocalName().equals("form-login-config")) {
        texts.put(xml.getLocalName(), xml.getElementText().trim());
      }
    }
    return texts;
  }

  private static Optional<Mechanism> mechanism(Map<String, String> login) {
    return Mechanism.of(
        login.getOrDefault("auth-method", ""), login.getOrDefault("realm-name", ""));
  }

  private static Optional<String> page(Map<String, String> page) {
    boolean ofAnyError = !page.containsKey("error-code") && !page.containsKey("exception-type");
    return ofAnyError ? Optional.ofNullable(page.get("location")) : Optional.empty();
  }
}
