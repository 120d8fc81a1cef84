package org.amparo.jurisdiction;

/** A profile or calendar file that cannot stand. It stops the load with file, line and reason. */
final class BrokenLaw extends RuntimeException {

  BrokenLaw(LawFile file, String at, String reason) {
    super("%s, line %d: %s".formatted(file.name(), file.lineOf(at), reason));
  }

  BrokenLaw(String file, int line, String reason) {
    super("%s, line %d: %s".formatted(file, line, reason));
  }
}
