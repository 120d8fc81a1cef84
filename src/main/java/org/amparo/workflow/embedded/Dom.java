package org.amparo.workflow.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reading and writing the XML of a model. */
final class Dom {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
  static final String ENGINE = "http://operaton.org/schema/1.0/bpmn";

  private Dom() {}

  static Document read(InputStream xml) throws SAXException, IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(THROW);
      return builder.parse(xml);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String write(Document document) {
    try {
      var out = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  static List<Element> children(Element element) {
    var children = new ArrayList<Element>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  static List<Attr> attributes(Element element) {
    var attributes = new ArrayList<Attr>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attributes.add((Attr) element.getAttributes().item(i));
    }
    return attributes;
  }

  static Optional<Element> child(Element element, String namespace, String name) {
    return children(element).stream().filter(c -> is(c, namespace, name)).findFirst();
  }

  static Optional<Element> bpmn(Element element, String name) {
    return child(element, BPMN, name);
  }

  /** What Camunda 8 says about an element. */
  static Optional<Element> zeebe(Element element, String name) {
    return bpmn(element, "extensionElements").flatMap(e -> child(e, ZEEBE, name));
  }

  static void set(Element element, String name, String value) {
    element.setAttributeNS(ENGINE, "operaton:" + name, value);
  }

  /** Adds what the engine has to know about an element. */
  static Element extend(Element element, String name) {
    var document = element.getOwnerDocument();
    var extensions =
        bpmn(element, "extensionElements")
            .orElseGet(
                () -> insertExtensions(element, document.createElementNS(BPMN, qname(element))));
    return (Element) extensions.appendChild(document.createElementNS(ENGINE, "operaton:" + name));
  }

  private static String qname(Element like) {
    return like.getPrefix() == null ? "extensionElements" : like.getPrefix() + ":extensionElements";
  }

  /** The schema wants extensions after the documentation and before everything else. */
  private static Element insertExtensions(Element element, Element extensions) {
    var after =
        children(element).stream()
            .filter(c -> !is(c, BPMN, "documentation"))
            .findFirst()
            .orElse(null);
    return (Element) element.insertBefore(extensions, after);
  }

  /** Without it the parser prints what it finds on the console. */
  private static final ErrorHandler THROW =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
          throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };
}
