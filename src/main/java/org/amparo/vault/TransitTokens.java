package org.amparo.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the service shows the key service who it is. */
interface TransitTokens {

  /** A token that is good as far as is known here. */
  String now() throws IOException;

  /** The key service did not take it. */
  void refused();

  /** One line of a file, fit for a header; what stands there is told to nobody. */
  static String line(Path file) throws IOException {
    String text = Files.readString(file).strip();
    if (!isWord(text)) {
      throw new IOException("the file " + file + " is empty or holds more than one word");
    }
    return text;
  }

  /** Of a token that somebody else keeps fresh. It is small, and read each time. */
  record OfFile(Path file) implements TransitTokens {

    @Override
    public String now() throws IOException {
      return line(file);
    }

    @Override
    public void refused() {
      // the next reading finds the new one
    }
  }

  /** Whether it may stand in a header; another text would be quoted by the client's complaint. */
  static boolean isWord(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127);
  }
}
