package org.amparo.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Passwords that stood in a breach, as a list that the operator keeps: a file with a line for each,
 * its SHA-1 in hexadecimal digits, sorted by it, with or without a count behind a colon. That is
 * how Have I Been Pwned gives its whole list out. It is searched in place, since it has some 40 GB;
 * and nothing is asked of anybody, so no part of a password leaves the service.
 */
@Singleton
class BreachedPasswords {

  private static final int DIGITS = 40;
  private static final Pattern LINE = Pattern.compile("[0-9A-Fa-f]{40}(:.*)?");

  /** Enough to find another order or form; a whole list takes minutes to read. */
  private static final int SPOTS = 32;

  private final Optional<Path> list;

  @Inject
  BreachedPasswords(
      @ConfigProperty(name = "amparo.identity.breached-passwords") Optional<Path> list) {
    this.list = list;
  }

  /** A list that is not there, or not as it is searched, would let every password pass. */
  void look(@Observes StartupEvent start) {
    if (list.isPresent() && !Files.isReadable(list.get())) {
      throw new IllegalStateException(
          "amparo.identity.breached-passwords names a file that cannot be read.");
    }
    if (list.isPresent() && !isSorted(list.get())) {
      throw new IllegalStateException(
          "amparo.identity.breached-passwords names a file that is not a line for each password"
              + " with its SHA-1 in hexadecimal digits, sorted by it.");
    }
  }

  private static boolean isSorted(Path list) {
    try (var file = new RandomAccessFile(list.toFile(), "r")) {
      long length = file.length();
      if (length == 0) {
        return false;
      }
      String before = "";
      for (int spot = 0; spot < SPOTS; spot++) {
        firstLineFrom(file, length / SPOTS * spot);
        String line = file.readLine();
        if (line != null
            && (!LINE.matcher(line).matches() || before.compareToIgnoreCase(digits(line)) > 0)) {
          return false;
        }
        before = line == null ? before : digits(line);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hold(String password) {
    return list.isPresent() && holds(list.get(), sha1(password));
  }

  private static boolean holds(Path list, String wanted) {
    try (var file = new RandomAccessFile(list.toFile(), "r")) {
      return search(file, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line, if there is one, begins at {@code from} or behind it and before {@code to}. */
  private static boolean search(RandomAccessFile file, String wanted) throws IOException {
    long from = 0;
    long to = file.length();
    while (from < to) {
      long middle = (from + to) >>> 1;
      long start = firstLineFrom(file, middle);
      String line = start < to ? file.readLine() : null;
      int order = line == null ? -1 : wanted.compareToIgnoreCase(digits(line));
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        to = middle;
      } else {
        from = file.getFilePointer();
      }
    }
    return false;
  }

  private static long firstLineFrom(RandomAccessFile file, long place) throws IOException {
    file.seek(Math.max(place - 1, 0));
    if (place > 0) {
      file.readLine();
    }
    return file.getFilePointer();
  }

  private static String digits(String line) {
    return line.substring(0, Math.min(DIGITS, line.length()));
  }

  private static String sha1(String password) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
