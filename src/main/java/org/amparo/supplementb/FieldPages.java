package org.amparo.supplementb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** On which page of a file each field stands. */
final class FieldPages {

  /** A hair beyond the edge is no text lost. */
  private static final float TOLERANCE = 3;

  private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
  private final List<PDRectangle> papers = new ArrayList<>();

  FieldPages(PDDocument document) throws IOException {
    int number = 1;
    for (PDPage page : document.getPages()) {
      for (var annotation : page.getAnnotations()) {
        pages.put(annotation.getCOSObject(), number);
      }
      papers.add(page.getCropBox());
      number++;
    }
  }

  /** The number of the page, as one counts them; empty when it stands on none. */
  Optional<Integer> of(PDTerminalField field) {
    return field.getWidgets().stream()
        .flatMap(widget -> Optional.ofNullable(pages.get(widget.getCOSObject())).stream())
        .findFirst();
  }

  /** The number of the page on which this box of a field stands. */
  Optional<Integer> of(PDAnnotationWidget widget) {
    return Optional.ofNullable(pages.get(widget.getCOSObject()));
  }

  /** Whether no part of it lies beyond the edge of its page. */
  boolean isWhole(PDAnnotationWidget widget) {
    Integer page = pages.get(widget.getCOSObject());
    var box = widget.getRectangle();
    if (page == null || box == null) {
      return false;
    }
    var paper = papers.get(page - 1);
    return box.getLowerLeftX() >= paper.getLowerLeftX() - TOLERANCE
        && box.getLowerLeftY() >= paper.getLowerLeftY() - TOLERANCE
        && box.getUpperRightX() <= paper.getUpperRightX() + TOLERANCE
        && box.getUpperRightY() <= paper.getUpperRightY() + TOLERANCE;
  }

  /** Whether any part of it is to be seen on a page. */
  boolean isShown(PDAnnotationWidget widget) {
    Integer page = pages.get(widget.getCOSObject());
    var box = widget.getRectangle();
    if (page == null || box == null) {
      return false;
    }
    var paper = papers.get(page - 1);
    return box.getLowerLeftX() < paper.getUpperRightX()
        && box.getLowerLeftY() < paper.getUpperRightY()
        && box.getUpperRightX() > paper.getLowerLeftX()
        && box.getUpperRightY() > paper.getLowerLeftY();
  }
}
