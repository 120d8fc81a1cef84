package org.amparo.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Versions of things as strong ETags, so that nobody overwrites what they did not read. */
public final class Etags {

  private static final Pattern TAGS =
      Pattern.compile("(W/)?\"[!#-~]{0,64}\"(\\s*,\\s*(W/)?\"[!#-~]{0,64}\")*");

  private Etags() {}

  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Refuses a change that does not name the version it changes, or names another. {@code *} is
   * refused too: it would overwrite unread.
   *
   * @param ifMatch the If-Match header as sent
   */
  public static void requireMatch(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      throw new Refused(
          Problem.VERSION_REQUIRED,
          "Send the ETag that you read in If-Match, so that nobody's change is lost.");
    }
    if (!TAGS.matcher(ifMatch.strip()).matches()) {
      throw new Refused(Problem.MALFORMED, "If-Match takes an ETag in double quotes.");
    }
    // strong comparison (RFC 9110, 13.1.1): a weak tag never matches
    String current = "\"" + version + "\"";
    if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(current::equals)) {
      throw new Refused(
          Problem.STALE_VERSION, "This was changed after you read it. Read it again.");
    }
  }
}
