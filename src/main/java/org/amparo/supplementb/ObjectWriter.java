package org.amparo.supplementb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** Writes the objects of a PDF one after another and keeps of them where they stand (ISO 32000). */
final class ObjectWriter {

  /** Object 2: the tree of pages, which is written last. */
  static final Written PAGES = new Written(2);

  private static final int CATALOG = 1;

  private final OutputStream out;
  private final List<Long> places = new ArrayList<>(List.of(0L, 0L, 0L));
  private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final Deque<COSBase> waiting = new ArrayDeque<>();
  private long position;

  /** An object that this file has under that number. */
  static final class Written extends COSBase {
    private final int number;

    Written(int number) {
      this.number = number;
    }

    @Override
    public void accept(ICOSVisitor visitor) {
      throw new UnsupportedOperationException("written by its number");
    }
  }

  ObjectWriter(OutputStream out) throws IOException {
    this.out = out;
    text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** Another document's objects come; the last one's may be forgotten. */
  void begin() {
    numbers.clear();
  }

  /** Writes an object with all that it leads to. */
  int write(COSBase object) throws IOException {
    int number = number(object);
    for (COSBase next = waiting.poll(); next != null; next = waiting.poll()) {
      indirect(numbers.get(next), next);
    }
    return number;
  }

  private int number(COSBase object) {
    return numbers.computeIfAbsent(
        object,
        o -> {
          waiting.add(o);
          places.add(0L);
          return places.size() - 1;
        });
  }

  private void indirect(int number, COSBase object) throws IOException {
    places.set(number, position);
    text(number + " 0 obj\n");
    if (object instanceof COSStream stream) {
      stream(stream);
    } else {
      value(object);
    }
    text("\nendobj\n");
  }

  private void stream(COSStream stream) throws IOException {
    byte[] raw;
    try (InputStream in = stream.createRawInputStream()) {
      raw = in.readAllBytes();
    }
    var head = new COSDictionary(stream);
    head.setLong(COSName.LENGTH, raw.length);
    value(head);
    text("\nstream\n");
    bytes(raw);
    text("\nendstream");
  }

  private void value(COSBase value) throws IOException {
    if (value instanceof Written there) {
      text(there.number + " 0 R");
    } else if (value instanceof COSObject reference) {
      reference(reference.getObject());
    } else if (value instanceof COSStream stream) {
      reference(stream);
    } else if (value instanceof COSDictionary dictionary) {
      dictionary(dictionary);
    } else if (value instanceof COSArray array) {
      array(array);
    } else {
      simple(value);
    }
  }

  private void reference(COSBase object) throws IOException {
    text(object == null ? "null" : number(object) + " 0 R");
  }

  private void dictionary(COSDictionary dictionary) throws IOException {
    text("<<");
    for (var entry : dictionary.entrySet()) {
      simple(entry.getKey());
      text(" ");
      value(entry.getValue());
      text("\n");
    }
    text(">>");
  }

  private void array(COSArray array) throws IOException {
    text("[");
    for (int i = 0; i < array.size(); i++) {
      value(array.get(i));
      text(" ");
    }
    text("]");
  }

  private void simple(COSBase value) throws IOException {
    var one = new ByteArrayOutputStream();
    if (value instanceof COSName name) {
      name.writePDF(one);
    } else if (value instanceof COSString string) {
      COSWriter.writeString(string, one);
    } else if (value instanceof COSInteger whole) {
      whole.writePDF(one);
    } else if (value instanceof COSFloat part) {
      part.writePDF(one);
    } else if (value instanceof COSBoolean truth) {
      truth.writePDF(one);
    } else {
      one.writeBytes("null".getBytes(StandardCharsets.US_ASCII));
    }
    bytes(one.toByteArray());
  }

  void finish(COSDictionary pageTree) throws IOException {
    indirect(PAGES.number, pageTree);
    var catalog = new COSDictionary();
    catalog.setItem(COSName.TYPE, COSName.CATALOG);
    catalog.setItem(COSName.PAGES, PAGES);
    indirect(CATALOG, catalog);
    long table = position;
    text("xref\n0 " + places.size() + "\n0000000000 65535 f \n");
    for (long place : places.subList(1, places.size())) {
      text("%010d 00000 n \n".formatted(place));
    }
    text("trailer\n<</Size " + places.size() + " /Root " + CATALOG + " 0 R>>\n");
    text("startxref\n" + table + "\n%%EOF\n");
    out.flush();
  }

  private void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void bytes(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
