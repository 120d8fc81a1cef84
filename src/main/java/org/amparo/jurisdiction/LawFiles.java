package org.amparo.jurisdiction;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.jurisdiction.rules.BusinessCalendar;

/**
 * Reads the law that is shipped with the service. A packed application cannot list a folder, so
 * {@code index.txt} names the files; a test compares the two.
 */
final class LawFiles {

  static final String FOLDER = "jurisdictions/";
  private static final String CALENDARS = "calendars/";

  private final Function<String, String> read;

  LawFiles(Function<String, String> read) {
    this.read = read;
  }

  static LawFiles shipped() {
    return new LawFiles(LawFiles::resource);
  }

  Law load() {
    List<String> names =
        read.apply("index.txt").lines().map(String::strip).filter(n -> !n.isEmpty()).toList();
    JsonSchema calendarSchema = schema("calendar.schema.json");
    JsonSchema profileSchema = schema("profile.schema.json");
    Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    names.stream()
        .filter(n -> n.startsWith(CALENDARS))
        .map(n -> calendar(LawFile.parse(n, read.apply(n), calendarSchema)))
        .forEach(c -> calendars.put(c.id(), c));
    return new Law(
        calendars,
        names.stream()
            .filter(n -> !n.startsWith(CALENDARS))
            .map(n -> LawFile.parse(n, read.apply(n), profileSchema))
            .map(f -> new Law.Version(f, profile(f)))
            .toList());
  }

  private static BusinessCalendar calendar(LawFile file) {
    CalendarText text = file.as(CalendarText.class);
    refuseOtherName(file, text.id());
    try {
      return text.calendar();
    } catch (RuntimeException e) {
      throw new BrokenLaw(file, "/holidays", String.valueOf(e.getMessage()));
    }
  }

  private static ProfileText profile(LawFile file) {
    ProfileText text = file.as(ProfileText.class);
    refuseOtherName(file, text.id());
    if (text.effectiveTo() != null && text.effectiveTo().isBefore(text.effectiveFrom())) {
      throw new BrokenLaw(file, "/effective_to", "it ends before it begins");
    }
    return text;
  }

  /** A file is named for its id; an older version adds its first day after an {@code @}. */
  private static void refuseOtherName(LawFile file, String id) {
    String stem = file.name().replaceFirst(".*/", "").replaceFirst("(@.*)?\\.yaml$", "");
    if (!stem.equals(id)) {
      throw new BrokenLaw(file, "/id", "the file is named for " + stem);
    }
  }

  private JsonSchema schema(String name) {
    var config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .build();
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(read.apply(name), config);
  }

  private static String resource(String name) {
    try (InputStream in = LawFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new BrokenLaw(name, 1, "the index names it, but it is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
