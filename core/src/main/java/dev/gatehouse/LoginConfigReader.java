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

/** Reads the login-config of the application's web.xml, which no Servlet API tells. */
final class LoginConfigReader {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");
  private static final String LOGIN_CONFIG = "login-config";

  private LoginConfigReader() {}

  static Optional<Mechanism> read(ServletContext context) {
    try (InputStream file = context.getResourceAsStream("/WEB-INF/web.xml")) {
      return file == null ? Optional.empty() : parse(file);
    } catch (XMLStreamException | IOException e) {
      // The container reads it too, and says what is wrong with it.
      LOGGER.log(Level.DEBUG, "WEB-INF/web.xml cannot be read", e);
      return Optional.empty();
    }
  }

  static Optional<Mechanism> parse(InputStream file) throws XMLStreamException {
    // The JDK's: what an application brings may know no such property.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(file);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals(LOGIN_CONFIG)) {
        Map<String, String> login = texts(xml);
        String method = login.getOrDefault("auth-method", "");
        return method.isEmpty()
            ? Optional.empty()
            : Optional.of(new Mechanism(method, login.getOrDefault("realm-name", "")));
      }
    }
    return Optional.empty();
  }

  /** The texts of the element's children, by their names. */
  private static Map<String, String> texts(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT
        || !xml.getLocalName().equals(LOGIN_CONFIG)) {
      if (xml.isStartElement() && !xml.getLocalName().equals("form-login-config")) {
        texts.put(xml.getLocalName(), xml.getElementText().trim());
      }
    }
    return texts;
  }
}
