package org.amparo.zeebedouble;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of a multipart form, by their names. */
final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
  private static final String BLANK = "\r\n\r\n";

  private Multipart() {}

  static Map<String, byte[]> files(String contentType, byte[] body) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new Rejection(Rejection.Kind.INVALID_ARGUMENT, "Expected multipart/form-data");
    }
    var files = new LinkedHashMap<String, byte[]>();
    // a byte for each character, so that positions in the text are positions in the body
    var text = new String(body, ISO_8859_1);
    for (var part : Pattern.compile("--" + boundary.group(1), Pattern.LITERAL).split(text, -1)) {
      int end = part.indexOf(BLANK);
      var file = FILE.matcher(end < 0 ? "" : part.substring(0, end));
      if (file.find()) {
        var content = part.substring(end + BLANK.length(), part.length() - 2);
        files.put(file.group(1), content.getBytes(ISO_8859_1));
      }
    }
    return files;
  }
}
