package org.amparo.document;

/** A file as somebody sees it; that they did is on record. */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record OpenedDocument(Document document, String fileName, byte[] content) {

  @Override
  public String toString() {
    return "opened " + document;
  }
}
