package org.amparo.supplementb;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.AnnotationFilter;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Whether the paper shows which boxes are ticked. A file brings the looks of each box itself, and
 * may draw a mark in the one that means no, or none in the one that means yes.
 */
final class BoxMarks {

  /** In points: 28 inches. What is larger could fill the memory and no printer. */
  private static final float LARGEST_PAPER = 2016;

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final FieldPages pages;
  private final Map<PDCheckBox, Item> boxes = new LinkedHashMap<>();
  private final Set<COSDictionary> widgets = Collections.newSetFromMap(new IdentityHashMap<>());

  private BoxMarks(PDDocument document, FormEdition edition) throws IOException {
    this.document = document;
    this.renderer = new PDFRenderer(document);
    this.pages = new FieldPages(document);
    var fields = new BlankFields(document.getDocumentCatalog().getAcroForm(null), edition);
    for (Item item : edition.items()) {
      fields.all(item.code(), PDCheckBox.class).forEach(box -> boxes.put(box, item));
    }
    boxes.keySet().stream()
        .flatMap(box -> box.getWidgets().stream())
        .forEach(widget -> widgets.add(widget.getCOSObject()));
  }

  /**
   * Draws every page of a filled form, and its boxes both empty and ticked.
   *
   * @return the items of which one does not see what is ticked
   */
  static List<String> unclear(byte[] pdf, FormEdition edition) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var marks = new BoxMarks(document, edition);
      var unclear = new LinkedHashMap<>(marks.boxes);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        marks.clear(page).forEach(unclear::remove);
      }
      return unclear.values().stream().distinct().map(Item::spoken).toList();
    }
  }

  /** The boxes of this page of which one sees whether they are ticked. */
  private List<PDCheckBox> clear(int page) throws IOException {
    var sheet = document.getPage(page - 1);
    var paper = sheet.getCropBox();
    if (Math.max(paper.getWidth(), paper.getHeight()) > LARGEST_PAPER) {
      throw new IOException("page " + page + " is larger than paper");
    }
    sheet.setRotation(0); // so that its boxes are where they say
    Raster bare = draw(page, annotation -> !widgets.contains(annotation.getCOSObject()));
    var here = boxes.keySet().stream().filter(box -> !widgets(page, box).isEmpty()).toList();
    if (here.isEmpty()) {
      return here;
    }
    var looks = new BoxLooks(paper, bare, drawn(page, here, false), drawn(page, here, true));
    return here.stream().filter(box -> looks.tell(widgets(page, box))).toList();
  }

  private List<PDAnnotationWidget> widgets(int page, PDCheckBox box) {
    return box.getWidgets().stream()
        .filter(widget -> pages.of(widget).filter(at -> at == page).isPresent())
        .toList();
  }

  private Raster drawn(int page, List<PDCheckBox> here, boolean ticked) throws IOException {
    for (PDCheckBox box : here) {
      if (ticked) {
        box.check();
      } else {
        box.unCheck();
      }
    }
    return draw(page, annotation -> true);
  }

  private Raster draw(int page, AnnotationFilter shown) throws IOException {
    renderer.setAnnotationsFilter(shown);
    return renderer.renderImage(page - 1, 1, ImageType.GRAY).getRaster();
  }
}
