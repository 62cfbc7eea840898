package dev.gatehouse.benchmarks;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Horizontal bars in groups, as SVG. Not thread-safe. */
final class BarChart {

  private static final int LABELS = 230;
  private static final int BARS = 420;
  private static final int LINE = 18;

  /** A bar, or the heading of those that follow where it has no value. */
  private record Bar(String label, double value, boolean own) {}

  private final String title;
  private final List<Bar> bars = new ArrayList<>();

  BarChart(String title) {
    this.title = title;
  }

  void group(String heading) {
    bars.add(new Bar(heading, Double.NaN, false));
  }

  /**
   * Adds a bar.
   *
   * @param own whether it is Gatehouse's
   */
  void bar(String label, double value, boolean own) {
    bars.add(new Bar(label, value, own));
  }

  String svg() throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter svg = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    svg.writeStartElement("svg");
    svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
    svg.writeAttribute("width", String.valueOf(LABELS + BARS + 80));
    svg.writeAttribute("height", String.valueOf((bars.size() + 3) * LINE));
    svg.writeAttribute("font-family", "sans-serif");
    svg.writeAttribute("font-size", "12");
    rectangle(svg, 0, 0, LABELS + BARS + 80, (bars.size() + 3) * LINE, "#ffffff");
    text(svg, 8, LINE, title, true);
    double longest =
        bars.stream().mapToDouble(Bar::value).filter(v -> !Double.isNaN(v)).max().orElse(1);
    for (int i = 0; i < bars.size(); i++) {
      write(svg, bars.get(i), (i + 2) * LINE, BARS / longest);
    }
    svg.writeEndElement();
    svg.close();
    return text + "\n";
  }

  private static void write(XMLStreamWriter svg, Bar bar, int y, double scale)
      throws XMLStreamException {
    if (Double.isNaN(bar.value)) {
      text(svg, 8, y + LINE - 5, bar.label, true);
      return;
    }
    int width = (int) Math.round(bar.value * scale);
    text(svg, 24, y + LINE - 5, bar.label, false);
    rectangle(svg, LABELS, y + 2, width, LINE - 4, bar.own ? "#1b6e53" : "#9aa5ad");
    String value = String.format(Locale.ROOT, "%,.1f", bar.value);
    text(svg, LABELS + width + 6, y + LINE - 5, value, false);
  }

  private static void rectangle(
      XMLStreamWriter svg, int x, int y, int width, int height, String fill)
      throws XMLStreamException {
    svg.writeEmptyElement("rect");
    svg.writeAttribute("x", String.valueOf(x));
    svg.writeAttribute("y", String.valueOf(y));
    svg.writeAttribute("width", String.valueOf(width));
    svg.writeAttribute("height", String.valueOf(height));
    svg.writeAttribute("fill", fill);
  }

  private static void text(XMLStreamWriter svg, int x, int y, String text, boolean bold)
      throws XMLStreamException {
    svg.writeStartElement("text");
    svg.writeAttribute("x", String.valueOf(x));
    svg.writeAttribute("y", String.valueOf(y));
    if (bold) {
      svg.writeAttribute("font-weight", "bold");
    }
    svg.writeCharacters(text);
    svg.writeEndElement();
  }
}
