package org.amparo.vault;

/** A new receipt code, to be shown once, and its hash, to be kept. */
@SuppressWarnings("ArrayRecordComponent") // carries the two out of one call; nobody compares it
public record Issued(String code, byte[] hash) {

  @Override
  public String toString() {
    return "a receipt code";
  }
}
