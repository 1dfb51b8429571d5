package org.payersim.scenarios;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What came of playing scenarios. */
record PlayedScenarios(List<Played> all) {
  private static final double NANOS = 1e9;

  /**
   * One scenario.
   *
   * @param chapter its chapter's folder
   * @param name number and title
   * @param problems what came out otherwise; empty if nothing did
   * @param nanos how long it took
   */
  record Played(String chapter, String name, List<String> problems, long nanos) {}

  PlayedScenarios {
    all = List.copyOf(all);
  }

  /** As build servers read it: one suite, a test case a scenario. */
  String junitXml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "payersim scenarios");
      xml.writeAttribute("tests", Integer.toString(all.size()));
      long failures = all.stream().filter(one -> !one.problems().isEmpty()).count();
      xml.writeAttribute("failures", Long.toString(failures));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", "0");
      xml.writeAttribute("time", seconds(all.stream().mapToLong(Played::nanos).sum()));
      for (Played one : all) {
        write(one, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text takes every character", e);
    }
    return text + "\n";
  }

  private static void write(Played one, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", one.chapter());
    xml.writeAttribute("name", one.name());
    xml.writeAttribute("time", seconds(one.nanos()));
    if (!one.problems().isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute(
          "message", printable(one.problems().get(0).lines().findFirst().orElse("")));
      xml.writeCharacters(printable(String.join("", one.problems())));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / NANOS);
  }

  /** XML 1.0 has no control characters, not even escaped. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "?");
  }
}
