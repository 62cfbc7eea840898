package dev.gatehouse.internal.servlet;

import dev.gatehouse.internal.challenge.Mechanism;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads of the application's web.xml what no Servlet API tells: its login-config and roles. */
final class LoginConfigReader {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");
  private static final String LOGIN_CONFIG = "login-config";

  private LoginConfigReader() {}

  static Optional<Mechanism> read(ServletContext context) {
    return read(context, LoginConfigReader::parse, Optional.empty());
  }

  /** The roles that it declares as well (Servlet 6.0, section 14.4). */
  static Set<String> roles(ServletContext context) {
    return read(context, LoginConfigReader::parseRoles, Set.of());
  }

  /** Reads a file. */
  private interface Parser<T> {
    T parse(InputStream file) throws XMLStreamException;
  }

  private static <T> T read(ServletContext context, Parser<T> parser, T otherwise) {
    try (InputStream file = context.getResourceAsStream("/WEB-INF/web.xml")) {
      return file == null ? otherwise : parser.parse(file);
    } catch (XMLStreamException | IOException e) {
      // The container reads it too, and says what is wrong with it.
      LOGGER.log(Level.DEBUG, "WEB-INF/web.xml cannot be read", e);
      return otherwise;
    }
  }

  private static XMLStreamReader open(InputStream file) throws XMLStreamException {
    // The JDK's: what an application brings may know no such property.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(file);
  }

  static Set<String> parseRoles(InputStream file) throws XMLStreamException {
    XMLStreamReader xml = open(file);
    Set<String> roles = new HashSet<>();
    boolean declaring = false;
    while (xml.hasNext()) {
      int event = xml.next();
      boolean named = event == XMLStreamConstants.START_ELEMENT;
      if ((named || event == XMLStreamConstants.END_ELEMENT)
          && xml.getLocalName().equals("security-role")) {
        declaring = named;
      } else if (named && declaring && xml.getLocalName().equals("role-name")) {
        roles.add(xml.getElementText().trim());
      }
    }
    return roles;
  }

  static Optional<Mechanism> parse(InputStream file) throws XMLStreamException {
    XMLStreamReader xml = open(file);
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
