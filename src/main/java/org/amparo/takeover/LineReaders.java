package org.amparo.takeover;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.amparo.takeover.rules.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Tells CSV from JSON by what is there, and says from which line on a file cannot be read. A file
 * may come packed (gzip), so that a long one is no large request.
 */
final class LineReaders {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private LineReaders() {}

  static LineReader open(InputStream file) throws IOException {
    try {
      return reader(new PushbackReader(utf8(unpacked(file))));
    } catch (CharacterCodingException e) {
      throw new Unreadable("The file is not UTF-8. Save it as CSV UTF-8.");
    } catch (UncheckedIOException | ZipException e) {
      throw new Unreadable("The first line is damaged.");
    }
  }

  private static LineReader reader(PushbackReader text) throws IOException {
    int first = firstSign(text);
    if (first < 0) {
      throw new Unreadable("The file is empty.");
    }
    var bounded = new BoundedText(text);
    return told(first == '[' || first == '{' ? new JsonLines(bounded) : CsvLines.open(bounded));
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    var bytes = new BufferedInputStream(file);
    bytes.mark(2);
    int first = bytes.read();
    int second = bytes.read();
    bytes.reset();
    boolean utf16 = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    if (utf16) {
      throw new Unreadable("The file is UTF-16. Save it as CSV UTF-8.");
    }
    if (first == 'P' && second == 'K') {
      throw new Unreadable("The file is a workbook or a ZIP. Save the sheet as CSV UTF-8.");
    }
    return first == 0x1F && second == 0x8B ? new GZIPInputStream(bytes) : bytes;
  }

  private static Reader utf8(InputStream bytes) {
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static int firstSign(PushbackReader text) throws IOException {
    int sign = text.read();
    while (sign == BYTE_ORDER_MARK || (sign >= 0 && Character.isWhitespace(sign))) {
      sign = text.read();
    }
    if (sign >= 0) {
      text.unread(sign);
    }
    return sign;
  }

  /** What a reader throws may quote the line; what is passed on says where alone. */
  private static LineReader told(LineReader lines) {
    return new LineReader() {
      private int last = 1;

      @Override
      public @Nullable Cells next() throws IOException {
        try {
          var cells = lines.next();
          last = cells == null ? last : cells.number();
          return cells;
        } catch (Unreadable why) {
          throw new Unreadable("Behind line %d: %s".formatted(last, why.sentence()));
        } catch (CharacterCodingException e) {
          throw new Unreadable(
              "Behind line %d: a sign is not UTF-8. Save the file as CSV UTF-8.".formatted(last));
        } catch (JsonProcessingException e) {
          throw new Unreadable("Behind line %d: this is no JSON.".formatted(last));
        } catch (IOException e) {
          throw new Unreadable(
              "Behind line %d: the line is damaged. Are its quotation marks closed?"
                  .formatted(last));
        }
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }
}
