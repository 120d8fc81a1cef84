package org.amparo.takeover;

import java.io.IOException;

/** A file that cannot be read on; the sentence says from where and quotes nothing. */
final class Unreadable extends IOException {

  private static final long serialVersionUID = 1;

  Unreadable(String sentence) {
    super(sentence);
  }

  String sentence() {
    return getMessage();
  }
}
