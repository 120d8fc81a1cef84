package org.amparo.supplementb;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** On which page of a file each field stands. */
final class FieldPages {

  private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();

  FieldPages(PDDocument document) throws IOException {
    int number = 1;
    for (PDPage page : document.getPages()) {
      for (var annotation : page.getAnnotations()) {
        pages.put(annotation.getCOSObject(), number);
      }
      number++;
    }
  }

  /** The number of the page, as one counts them; empty when it stands on none. */
  Optional<Integer> of(PDTerminalField field) {
    return field.getWidgets().stream()
        .flatMap(widget -> Optional.ofNullable(pages.get(widget.getCOSObject())).stream())
        .findFirst();
  }

  boolean isShown(PDAnnotationWidget widget) {
    return pages.containsKey(widget.getCOSObject());
  }
}
