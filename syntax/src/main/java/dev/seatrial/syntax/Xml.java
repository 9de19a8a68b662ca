package dev.seatrial.syntax;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into nodes with lines. An element becomes a mapping of its attributes ({@code @name}),
 * its child elements in order, as often as they stand there, and its text ({@code #text}); one that
 * has only text becomes that text. Namespace prefixes are dropped, and a DTD is never followed.
 */
public final class Xml {
  private static final Bounds BOUNDS = new Bounds(8_000_000, 200, 1_000_000);

  /** An element whose end was not met yet. */
  private static final class Element {
    final String name;
    final int line;
    final StringBuilder text = new StringBuilder();
    boolean begun;

    Element(String name, int line) {
      this.name = name;
      this.line = line;
    }
  }

  private final NodeStack stack = new NodeStack(BOUNDS, NodeStack.Names.REPEATED);
  private final Deque<Element> open = new ArrayDeque<>();

  private Xml() {}

  /** The text as a mapping whose only name is the root element's. */
  public static Parsed parse(String text) {
    if (text.length() > BOUNDS.characters()) {
      return new Parsed.Broken("longer than " + BOUNDS.characters() + " characters", 0);
    }
    return new Xml().read(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private Parsed read(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    stack.beginMapping(1);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext() && !stack.isBroken()) {
        take(reader.next(), reader);
      }
      reader.close();
    } catch (XMLStreamException e) {
      stack.breakOff("not XML", e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
    }
    if (stack.isBroken()) {
      return stack.result();
    }
    stack.end();
    return stack.result();
  }

  private void take(int event, XMLStreamReader reader) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (!open.isEmpty()) {
          open.element().text.append(reader.getText());
        }
      }
      default -> {
        // Comments, instructions and an unread DTD hold no values.
      }
    }
  }

  private void start(XMLStreamReader reader) {
    if (!open.isEmpty()) {
      begin(open.element());
    }
    Element element =
        new Element(local(reader.getLocalName()), reader.getLocation().getLineNumber());
    open.push(element);
    if (open.size() > BOUNDS.depth()) {
      stack.breakOff("nested deeper than " + BOUNDS.depth() + " levels", element.line);
      return;
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      begin(element);
      stack.key("@" + local(reader.getAttributeLocalName(i)), element.line);
      stack.scalar(reader.getAttributeValue(i), element.line);
    }
  }

  private void begin(Element element) {
    if (!element.begun) {
      element.begun = true;
      stack.key(element.name, element.line);
      stack.beginMapping(element.line);
    }
  }

  private void end() {
    Element element = open.pop();
    String text = element.text.toString().strip();
    if (!element.begun) {
      stack.key(element.name, element.line);
      stack.scalar(text, element.line);
      return;
    }
    if (!text.isEmpty()) {
      stack.key("#text", element.line);
      stack.scalar(text, element.line);
    }
    stack.end();
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
