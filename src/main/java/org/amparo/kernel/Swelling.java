package org.amparo.kernel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * What the compressed parts of a PDF come to when they are read, counted before anybody reads them.
 * Pictures have a measure of their own, since a scan is made of them; what draws them counts their
 * dots.
 */
final class Swelling {

  private static final long MOST = 100L * 1024 * 1024;
  private static final long MOST_IN_PICTURES = 1024L * 1024 * 1024;

  /** A row of more than this many dots is no picture's and no table's. */
  private static final int WIDEST = 100_000;

  /** These hold a picture, which is read only by who draws it. */
  private static final Set<COSName> PICTURES =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  private long pictures;
  private long others;

  /** Follows each filter of a part; what one gives is what the next one swells. */
  void add(COSStream part) throws IOException {
    refuseWideRows(part);
    boolean picture = COSName.IMAGE.equals(part.getCOSName(COSName.SUBTYPE));
    byte[] bytes;
    try (InputStream in = part.createRawInputStream()) {
      bytes = in.readAllBytes();
    }
    List<COSName> filters = filters(part.getFilters());
    for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
      var out = new Counted(picture, i + 1 < filters.size());
      try {
        var filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
        filter.decode(new ByteArrayInputStream(bytes), out, part, i);
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
        // it is damaged, or its bytes are still locked: nothing comes of it
      }
      bytes = out.kept.toByteArray();
    }
  }

  private static List<COSName> filters(COSBase named) {
    var filters = new ArrayList<COSName>();
    if (named instanceof COSName one) {
      filters.add(one);
    } else if (named instanceof COSArray many) {
      for (int i = 0; i < many.size(); i++) {
        if (many.getObject(i) instanceof COSName one) {
          filters.add(one);
        }
      }
    }
    return filters;
  }

  /** Room for a whole row is taken before its first dot is there. */
  private static void refuseWideRows(COSStream part) {
    COSBase settings = part.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    var each = new ArrayList<COSBase>();
    if (settings instanceof COSArray many) {
      many.forEach(each::add);
    } else {
      each.add(settings);
    }
    for (COSBase one : each) {
      if (one instanceof COSDictionary row && row.getInt(COSName.COLUMNS, 1) > WIDEST) {
        throw tooLarge();
      }
    }
  }

  private static Refused tooLarge() {
    return new Refused(Problem.TOO_LARGE, "The file swells beyond 100 MB when it is read.");
  }

  private final class Counted extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final boolean picture;
    private final boolean keeps;

    Counted(boolean picture, boolean keeps) {
      this.picture = picture;
      this.keeps = keeps;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count(length);
      if (keeps) {
        kept.write(bytes, from, length);
      }
    }

    private void count(int length) {
      pictures += picture ? length : 0;
      others += picture ? 0 : length;
      if (others > MOST || pictures > MOST_IN_PICTURES || kept.size() > MOST) {
        throw tooLarge();
      }
    }
  }
}
