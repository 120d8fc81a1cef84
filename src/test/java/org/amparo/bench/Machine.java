package org.amparo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The machine and what it is busy with, as Linux tells. */
final class Machine {

  private Machine() {}

  static String name() {
    String cpu = value(Path.of("/proc/cpuinfo"), "model name");
    String memory = value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
    return "%s, %d cores, %.0f GiB, Linux, Java %s"
        .formatted(
            cpu,
            Runtime.getRuntime().availableProcessors(),
            Long.parseLong(memory) / 1048576.0,
            Runtime.version());
  }

  /** The averages of one, five and fifteen minutes. */
  static String load() {
    String[] words = read(Path.of("/proc/loadavg")).split(" ");
    return words[0] + ", " + words[1] + ", " + words[2];
  }

  /** Resident memory of a process, in MiB. */
  static long resident(long process) {
    String size = value(Path.of("/proc/" + process + "/status"), "VmRSS");
    return Long.parseLong(size.replaceAll("\\D", "")) / 1024;
  }

  /** Processor time of a process, in milliseconds. */
  static long processor(long process) {
    return ProcessHandle.of(process).map(Machine::processor).orElse(0L);
  }

  /** Processor time of a process and of those that it has begun, in milliseconds. */
  static long processorOfFamily(long process) {
    long children =
        ProcessHandle.of(process).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(Machine::processor)
            .sum();
    return processor(process) + children;
  }

  private static long processor(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private static String value(Path file, String name) {
    return read(file)
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("0");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
