package org.amparo.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.amparo.document.Document;

/** The files of an export: those written for it, and the papers, which are opened as they go. */
public final class Bundle {

  /** A file of the service's own making; it is in memory only. */
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  record Written(String name, String what, byte[] bytes) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** A stored paper under the name that it has in the export. */
  record Paper(String name, Document document) {}

  private final List<Written> written = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();
  private final List<Manifest.LeftOut> leftOut = new ArrayList<>();

  void write(String name, String what, byte[] bytes) {
    written.add(new Written(name, what, bytes));
  }

  void add(Document document) {
    String ending =
        switch (document.mediaType()) {
          case "application/pdf" -> "pdf";
          case "image/jpeg" -> "jpg";
          case "image/png" -> "png";
          case "image/tiff" -> "tif";
          default -> "txt";
        };
    papers.add(new Paper("papers/%s.%s".formatted(document.id(), ending), document));
  }

  void leaveOut(String what, String why) {
    leftOut.add(new Manifest.LeftOut(what, why));
  }

  List<Written> written() {
    return written;
  }

  List<Paper> papers() {
    return papers;
  }

  List<Manifest.LeftOut> leftOut() {
    return leftOut;
  }
}
