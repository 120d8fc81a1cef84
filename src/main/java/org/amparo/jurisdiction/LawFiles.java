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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.rules.BusinessCalendar;

/**
 * Reads the law that is shipped with the service, and what an operator adds. A packed application
 * cannot list a folder, so {@code index.txt} names the files; a test compares the two.
 */
final class LawFiles {

  static final String FOLDER = "jurisdictions/";
  static final String CALENDARS = "calendars/";

  private final Function<String, String> read;
  private final Map<String, LawText> others;

  LawFiles(Function<String, String> read) {
    this(read, Map.of());
  }

  private LawFiles(Function<String, String> read, Map<String, LawText> others) {
    this.read = read;
    this.others = others;
  }

  static LawFiles shipped() {
    return new LawFiles(LawFiles::resource);
  }

  /** With these besides, by their names; one that is named like a shipped file takes its place. */
  LawFiles with(Map<String, LawText> more) {
    return new LawFiles(read, more);
  }

  Law load() {
    JsonSchema calendarSchema = schema("calendar.schema.json");
    JsonSchema profileSchema = schema("profile.schema.json");
    var calendars = new LinkedHashMap<String, Law.Calendar>();
    var versions = new ArrayList<Law.Version>();
    for (LawText text : texts()) {
      if (text.isCalendar()) {
        LawFile file = LawFile.parse(text.name(), text.text(), calendarSchema);
        BusinessCalendar calendar = calendar(file);
        calendars.put(calendar.id(), new Law.Calendar(file, calendar));
      } else {
        LawFile file = LawFile.parse(text.name(), text.text(), profileSchema);
        versions.add(profile(file));
      }
    }
    return new Law(calendars, versions);
  }

  private Collection<LawText> texts() {
    var texts = new LinkedHashMap<String, LawText>();
    read.apply("index.txt")
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(
            name ->
                texts.put(name, new LawText(name, name.startsWith(CALENDARS), read.apply(name))));
    texts.putAll(others);
    return texts.values();
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

  private static Law.Version profile(LawFile file) {
    ProfileText text = file.as(ProfileText.class);
    refuseOtherName(file, text.id());
    if (text.effectiveTo() != null && text.effectiveTo().isBefore(text.effectiveFrom())) {
      throw new BrokenLaw(file, "/effective_to", "it ends before it begins");
    }
    var version = new Law.Version(file, text);
    refuseTwice(version);
    refuseTwice(version.ofDeclarations(null));
    return version;
  }

  private static void refuseTwice(Law.Version version) {
    var text = version.text();
    refuseTwice(version, "/clocks/", text.ownClocks(), ProfileText.ClockText::id);
    refuseTwice(version, "/denial_reasons/", text.ownDenialReasons(), DenialReason::code);
    refuseTwice(version, "/forbidden_reasons/", text.ownForbiddenReasons(), ForbiddenReason::code);
  }

  private static <T> void refuseTwice(
      Law.Version version, String list, List<T> items, Function<T, String> name) {
    var seen = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(name.apply(items.get(i)))) {
        throw version.broken(list + i, name.apply(items.get(i)) + " is said twice");
      }
    }
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
