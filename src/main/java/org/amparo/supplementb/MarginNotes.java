package org.amparo.supplementb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;

/**
 * What somebody put on the pages of a blank beside its fields: typed text, a stamp, a drawn line.
 * It would stand on every form made from it, and it would be a name or a signature that is
 * nobody's.
 */
final class MarginNotes {

  private final PDDocument document;
  private final Set<COSDictionary> places;

  MarginNotes(PDDocument document, BlankFields fields) {
    this.document = document;
    this.places =
        fields
            .everyField()
            .flatMap(field -> field.getWidgets().stream())
            .map(PDAnnotation::getCOSObject)
            .collect(
                Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
  }

  /** Each that would be seen on paper, by its kind and page. */
  List<String> named() throws IOException {
    var notes = new ArrayList<String>();
    int number = 1;
    for (PDPage page : document.getPages()) {
      for (var note : page.getAnnotations(note -> !isField(note) && isSeen(note))) {
        notes.add("%s on page %d".formatted(note.getSubtype(), number));
      }
      number++;
    }
    return notes;
  }

  /** Leaves nothing on the pages but what USCIS printed there and the fields. */
  void drop() throws IOException {
    for (PDPage page : document.getPages()) {
      page.setAnnotations(new ArrayList<>(page.getAnnotations(this::isField)));
    }
  }

  private boolean isField(PDAnnotation note) {
    return places.contains(note.getCOSObject());
  }

  /** A link marks a place of the print, and a pop-up is on a screen only. */
  private static boolean isSeen(PDAnnotation note) {
    return !(note instanceof PDAnnotationLink) && !(note instanceof PDAnnotationPopup);
  }
}
