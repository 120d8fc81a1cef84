package org.amparo.takeover;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the ZIP file by file, and knows of each how long it was and its hash. */
final class RecordZip {

  /** What writes one file. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  private final ZipOutputStream zip;
  private final List<RecordManifest.Listed> files = new ArrayList<>();

  RecordZip(OutputStream out) {
    zip = new ZipOutputStream(new BufferedOutputStream(out));
  }

  void put(String name, Content content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var counted = new Counted(zip);
    var digest = new DigestOutputStream(counted, sha256());
    content.to(digest);
    zip.closeEntry();
    String hash = HexFormat.of().formatHex(digest.getMessageDigest().digest());
    files.add(new RecordManifest.Listed(name, counted.bytes, hash));
  }

  List<RecordManifest.Listed> files() {
    return List.copyOf(files);
  }

  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class Counted extends FilterOutputStream {

    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      bytes += length;
    }

    @Override
    public void close() {
      // the next file follows
    }
  }
}
