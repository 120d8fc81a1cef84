package org.amparo.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens a PDF of somebody else's making and refuses it as soon as it swells: each compressed part
 * is counted when it is met and before it is read. What is locked is counted once it is unlocked.
 */
public final class BoundedPdf extends PDFParser {

  /** Where readers look for the end of a PDF, with room for what some servers add. */
  private static final int TAIL = 2048;

  private final Swelling met = new Swelling();
  private final Swelling unlocked = new Swelling();
  private final Set<Long> seen = new HashSet<>();

  private BoundedPdf(byte[] file) throws IOException {
    super(new RandomAccessReadBuffer(file));
  }

  /**
   * Opens it.
   *
   * @throws IOException when it is no PDF, is damaged, or opens only with a password
   * @throws Refused when it would swell beyond all measure
   */
  public static PDDocument open(byte[] file) throws IOException {
    var parser = new BoundedPdf(file);
    PDDocument opened = parser.parse();
    try {
      parser.meetAll(opened.isEncrypted());
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    } catch (StackOverflowError e) {
      opened.close();
      throw new IOException("nested too deeply", e);
    }
  }

  /** A file that was cut off opens all the same, and lacks pages, fields or the places of some. */
  public static boolean isWhole(byte[] file) {
    int from = Math.max(0, file.length - TAIL);
    String tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
    return tail.contains("startxref") && tail.contains("%%EOF");
  }

  private void meetAll(boolean locked) throws IOException {
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      COSBase object = document.getObjectFromPool(key).getObject();
      if (locked && object instanceof COSStream part) {
        unlocked.add(part);
      }
    }
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary head) throws IOException {
    COSStream part = super.parseCOSStream(head);
    met.add(part);
    return part;
  }

  /** A part with many objects in it; the first of them that is wanted makes all of it swell. */
  @Override
  protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
    if (securityHandler != null && seen.add(number)) {
      var place = new COSObjectKey(number, 0);
      if (parseObjectDynamically(place, true) instanceof COSStream part) {
        unlocked.add(part);
      }
    }
    return super.parseObjectStreamObject(number, key);
  }
}
