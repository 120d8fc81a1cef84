package org.amparo.supplementb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Many papers in one PDF, each written as it comes: no more than one of them is in memory, however
 * high the stack. Their fields become print, since fields of the same name cannot stand in one file
 * twice.
 */
public final class PaperStack {

  private static final List<COSName> NOT_FOR_PRINT =
      List.of(
          COSName.ANNOTS,
          COSName.AA,
          COSName.METADATA,
          COSName.B,
          COSName.getPDFName("StructParents"),
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("Thumb"));

  private final ObjectWriter out;
  private final List<Integer> pages = new ArrayList<>();

  public PaperStack(OutputStream out) throws IOException {
    this.out = new ObjectWriter(out);
  }

  /** Lays a paper on the stack. */
  public void add(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var form = document.getDocumentCatalog().getAcroForm(null);
      if (form != null) {
        form.flatten();
      }
      out.begin();
      for (PDPage page : document.getPages()) {
        pages.add(out.write(printable(page)));
      }
    }
  }

  /** A page with all that it had from its document, and nothing that only a screen needs. */
  private static COSDictionary printable(PDPage page) {
    COSDictionary own = page.getCOSObject();
    var alone = new COSDictionary(own);
    alone.setItem(COSName.MEDIA_BOX, page.getMediaBox());
    alone.setItem(COSName.CROP_BOX, page.getCropBox());
    alone.setInt(COSName.ROTATE, page.getRotation());
    if (page.getResources() != null) {
      alone.setItem(COSName.RESOURCES, page.getResources());
    }
    NOT_FOR_PRINT.forEach(alone::removeItem);
    alone.setItem(COSName.PARENT, ObjectWriter.PAGES);
    return alone;
  }

  /** Ends the file; the stream stays open. */
  public void finish() throws IOException {
    var kids = new COSArray();
    pages.forEach(number -> kids.add(new ObjectWriter.Written(number)));
    var tree = new COSDictionary();
    tree.setItem(COSName.TYPE, COSName.PAGES);
    tree.setItem(COSName.COUNT, COSInteger.get(pages.size()));
    tree.setItem(COSName.KIDS, kids);
    out.finish(tree);
  }
}
