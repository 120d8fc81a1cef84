package org.amparo.jurisdiction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.amparo.jurisdiction.Law.Calendar;
import org.amparo.jurisdiction.Law.Version;

/** Tells whether two readings of the law are the same, comments and layout aside. */
final class LawPrints {

  private final Map<String, Calendar> calendars;
  private final Map<String, List<Version>> versions;

  LawPrints(Map<String, Calendar> calendars, Map<String, List<Version>> versions) {
    this.calendars = calendars;
    this.versions = versions;
  }

  /**
   * Over every version of the jurisdiction and of its ancestors, and the calendars they count by.
   */
  String of(String id) {
    var ids = new TreeSet<String>();
    collect(id, ids);
    var digest = sha256();
    var days = new TreeSet<String>();
    for (String each : ids) {
      for (Version version : versions.getOrDefault(each, List.of())) {
        digest.update(version.file().content().toString().getBytes(StandardCharsets.UTF_8));
        version.text().ownClocks().forEach(clock -> days.add(clock.calendar()));
        version
            .ofDeclarations(null)
            .text()
            .ownClocks()
            .forEach(clock -> days.add(clock.calendar()));
      }
    }
    for (String day : days) {
      Calendar calendar = calendars.get(day);
      digest.update(calendar.file().content().toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void collect(String id, TreeSet<String> ids) {
    if (!ids.add(id)) {
      return;
    }
    for (Version version : versions.getOrDefault(id, List.of())) {
      String parent = version.text().parent();
      if (parent != null) {
        collect(parent, ids);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
