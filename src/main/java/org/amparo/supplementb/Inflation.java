package org.amparo.supplementb;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a PDF's compressed parts would swell to, counted without keeping it. Twice: in the file as
 * it is, before anything reads it, and in the parts as they are after decryption.
 */
final class Inflation {

  /** Ten times what a blank with all its fonts comes to. */
  private static final long LARGEST = 100L * 1024 * 1024;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private final byte[] scrap = new byte[64 * 1024];
  private long total;

  private Inflation() {}

  static void refuseBomb(byte[] file) {
    var count = new Inflation();
    for (int at = 0; at < file.length - STREAM.length - 2; at++) {
      if (file[at] == 's' && stands(file, at)) {
        int body = at + STREAM.length + (file[at + STREAM.length] == '\r' ? 2 : 1);
        count.add(file, body, file.length - body);
      }
    }
  }

  static void refuseBomb(PDDocument document) throws IOException {
    var count = new Inflation();
    COSDocument objects = document.getDocument();
    for (COSObjectKey key : objects.getXrefTable().keySet()) {
      if (objects.getObjectFromPool(key).getObject() instanceof COSStream stream) {
        byte[] raw;
        try (InputStream in = stream.createRawInputStream()) {
          raw = in.readAllBytes();
        }
        count.add(raw, 0, raw.length);
      }
    }
  }

  private static boolean stands(byte[] file, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /** Bytes that are not compressed this way end at once and count for nothing. */
  private void add(byte[] bytes, int from, int length) {
    var inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, length);
      for (int n = inflater.inflate(scrap); n > 0; n = inflater.inflate(scrap)) {
        total += n;
        if (total > LARGEST) {
          throw new Refused(Problem.TOO_LARGE, "The file swells beyond 100 MB when it is read.");
        }
      }
    } catch (DataFormatException e) {
      // not compressed, or not so
    } finally {
      inflater.end();
    }
  }
}
