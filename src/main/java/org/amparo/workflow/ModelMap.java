package org.amparo.workflow;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.amparo.queue.Step;

/**
 * Where the human steps stand in one model, as far as a picture needs it.
 *
 * @param file the model's file name
 * @param process the id of its process
 * @param stops the steps in the model's order
 * @param calls for each process that this one calls, the element that calls it first
 */
record ModelMap(
    String file, String process, String title, Map<Step, Stop> stops, Map<String, String> calls) {

  /** A user task: its id in the model and what people read there. */
  record Stop(String element, String name) {}

  static ModelMap read(String file, byte[] model) {
    var reading = new Reading(file);
    try {
      var xml = factory().createXMLStreamReader(new ByteArrayInputStream(model));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          reading.element(xml);
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the model " + file + " cannot be read", e);
    }
    return reading.map();
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  private static final class Reading {
    private final String file;
    private final Map<Step, Stop> stops = new LinkedHashMap<>();
    private final Map<String, String> calls = new LinkedHashMap<>();
    private String process = "";
    private String title = "";
    private String element = "";
    private String name = "";

    Reading(String file) {
      this.file = file;
    }

    void element(XMLStreamReader xml) {
      switch (xml.getLocalName()) {
        case "process" -> {
          process = xml.getAttributeValue(null, "id");
          title = xml.getAttributeValue(null, "name");
        }
        case "userTask" -> {
          // the engine's marker inside a user task has the same name and no id
          if (xml.getAttributeValue(null, "id") != null) {
            remember(xml);
          }
        }
        case "callActivity" -> remember(xml);
        case "formDefinition" ->
            stops.put(
                Step.valueOf(xml.getAttributeValue(null, "externalReference")),
                new Stop(element, name));
        case "calledElement" -> calls.putIfAbsent(called(xml), element);
        default -> {
          // the rest of the model is the picture's own
        }
      }
    }

    private static String called(XMLStreamReader xml) {
      return xml.getAttributeValue(null, "processId");
    }

    private void remember(XMLStreamReader xml) {
      element = xml.getAttributeValue(null, "id");
      name = xml.getAttributeValue(null, "name");
    }

    ModelMap map() {
      return new ModelMap(file, process, title, stops, calls);
    }
  }
}
