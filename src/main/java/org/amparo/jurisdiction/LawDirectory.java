package org.amparo.jurisdiction;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The operator's own profiles. A file that is named like a shipped one takes its place; others come
 * besides. Hidden files and folders are passed over, as mounted directories hold such.
 */
final class LawDirectory {

  private static final int DEPTH = 2;
  private static final long LARGEST = 1 << 20;

  private final Path folder;

  LawDirectory(Path folder) {
    this.folder = folder;
  }

  /** What lies there now, by the name within the directory. */
  Map<String, LawText> read() {
    var texts = new TreeMap<String, LawText>();
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      files.filter(this::isLaw).forEach(file -> add(texts, file));
    } catch (IOException e) {
      throw new BrokenLaw(folder.toString(), 1, "the directory cannot be read");
    }
    return texts;
  }

  private boolean isLaw(Path file) {
    for (Path step : folder.relativize(file)) {
      if (step.toString().startsWith(".")) {
        return false;
      }
    }
    return Files.isRegularFile(file);
  }

  private void add(Map<String, LawText> texts, Path file) {
    String within = folder.relativize(file).toString().replace('\\', '/');
    if (!within.endsWith(".yaml")) {
      throw new BrokenLaw(file.toString(), 1, "a file of the law ends with .yaml");
    }
    boolean calendar = within.startsWith(LawFiles.CALENDARS);
    if (!calendar && within.contains("/")) {
      throw new BrokenLaw(file.toString(), 1, "only calendars have a folder of their own");
    }
    texts.put(within, new LawText(file.toString(), calendar, textOf(file)));
  }

  private static String textOf(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BrokenLaw(file.toString(), 1, "the file is larger than 1 MiB");
      }
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new BrokenLaw(file.toString(), 1, "the file is not UTF-8");
    } catch (IOException e) {
      throw new BrokenLaw(file.toString(), 1, "the file cannot be read");
    }
  }
}
