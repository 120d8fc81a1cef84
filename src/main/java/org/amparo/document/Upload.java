package org.amparo.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.tika.Tika;

/** The content of a file that may be kept: within the limit and of a kind that is taken here. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Upload(byte[] content, String mediaType) {

  static final int LARGEST = 20 * 1024 * 1024;

  static final String PDF = "application/pdf";

  private static final Set<String> TAKEN =
      Set.of(PDF, "image/jpeg", "image/png", "image/tiff", "text/plain");

  // The sender's word for the type and the file's name are not asked: both can lie.
  private static final Tika SNIFFER = new Tika();

  static Upload read(InputStream in) {
    try {
      byte[] content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new Refused(Problem.TOO_LARGE, "A file may have 20 MB at most.");
      }
      return new Upload(content, sniff(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One file as it came, or several pictures as one; all together within the limit of one. */
  static Upload together(List<Upload> files) {
    var paper = files.size() == 1 ? files.get(0) : Pictures.asOneScan(files);
    if (paper.content().length > LARGEST) {
      throw new Refused(Problem.TOO_LARGE, "The files of one paper may have 20 MB at most.");
    }
    return paper;
  }

  /** What the service itself wrote need not be looked at. */
  static Upload ofText(String text) {
    return new Upload(text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  static Upload ofPdf(byte[] pdf) {
    return new Upload(pdf, PDF);
  }

  private static String sniff(byte[] content) {
    String type = SNIFFER.detect(content);
    if (content.length == 0 || !TAKEN.contains(type)) {
      throw new Refused(
          Problem.UNSUPPORTED_MEDIA_TYPE, "Files may be PDF, JPEG, PNG, TIFF or plain text.");
    }
    return type;
  }

  String sha256() {
    return sha256(content);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
