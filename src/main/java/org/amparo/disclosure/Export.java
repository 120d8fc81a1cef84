package org.amparo.disclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;

/** One export, ready to be written. What is opened of it is in memory and in the stream only. */
public final class Export {

  private final CaseId caseId;
  private final Manifest manifest;
  private final byte[] manifestBytes;
  private final Bundle bundle;

  Export(CaseId caseId, Manifest manifest, byte[] manifestBytes, Bundle bundle) {
    this.caseId = caseId;
    this.manifest = manifest;
    this.manifestBytes = manifestBytes;
    this.bundle = bundle;
  }

  byte[] manifestBytes() {
    return manifestBytes;
  }

  CaseId caseId() {
    return caseId;
  }

  public CaseNumber caseNumber() {
    return manifest.caseNumber();
  }

  /**
   * Writes the ZIP, the manifest first.
   *
   * @param open gives a paper's bytes
   */
  void write(OutputStream out, Function<UUID, byte[]> open) throws IOException {
    var zip = new ZipOutputStream(out);
    put(zip, Manifest.NAME, manifestBytes);
    for (var file : bundle.written()) {
      put(zip, file.name(), file.bytes());
    }
    for (var paper : bundle.papers()) {
      put(zip, paper.name(), open.apply(paper.document().id()));
    }
    zip.finish();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
