package org.amparo.takeover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.fixture.Bodies;

/** A paper backlog as a spreadsheet; a test changes the one line that it is about. */
public final class PaperBacklog {

  static final String HEADING =
      "fileNumber,receivedOn,familyName,givenName,birthDate,preferredLanguage,contactMethod,contact,"
          + "contactSafe,reportNumber,occurredOn,crimes,requester,requesterName";

  private PaperBacklog() {}

  /** Somebody who is in no other file. */
  static String line(String fileNumber, String familyName, LocalDate received) {
    return "%s,%s,%s,Lucía,1990-05-05,Spanish,PHONE,415-555-0100,yes,261100123,2/3/2024,Domestic Violence;RAPE,VICTIM,"
        .formatted(fileNumber, received, familyName);
  }

  public static List<String> lines(int count) {
    String batch = UUID.randomUUID().toString().substring(0, 8);
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i -> line("P-%s-%d".formatted(batch, i), "Papel" + letters(batch + i), received(i)))
        .collect(Collectors.toList());
  }

  static LocalDate received(int i) {
    return Bodies.today().minusDays(200L + i % 100);
  }

  public static String of(List<String> lines) {
    return HEADING + "\n" + String.join("\n", lines) + "\n";
  }

  private static String letters(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf((char) ('a' + c % 26)))
        .collect(Collectors.joining());
  }
}
