package dev.gatehouse.internal.text;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML, and HTML that is well-formed XML. */
public final class Markup {

  /** What is to be written. */
  public interface Content {
    void write(XMLStreamWriter writer) throws XMLStreamException;
  }

  private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

  /** What this content is as text. */
  public String write(Content content) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter writer = xml.createXMLStreamWriter(text);
      content.write(writer);
      writer.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Text cannot be written as XML or HTML", e);
    }
  }

  /**
   * A whole HTML document.
   *
   * @param language of its text, as a BCP 47 tag
   */
  public String page(String language, String title, Content body) {
    return "<!DOCTYPE html>\n"
        + write(
            writer -> {
              writer.writeStartElement("html");
              writer.writeAttribute("lang", language);
              if (!language.equals("en")) {
                // Whatever is not Gatehouse's own may be written from right to left.
                writer.writeAttribute("dir", "auto");
              }
              writer.writeStartElement("head");
              writer.writeEmptyElement("meta");
              writer.writeAttribute("charset", "UTF-8");
              element(writer, "title", title);
              writer.writeEndElement();
              writer.writeStartElement("body");
              element(writer, "h1", title);
              body.write(writer);
              writer.writeEndDocument();
            });
  }

  public static void element(XMLStreamWriter writer, String name, @Nullable Object text)
      throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeCharacters(String.valueOf(text));
    writer.writeEndElement();
  }
}
