package org.amparo.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's own profiles: read at start, read again when they change, never half. */
class LawbookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String COUNTY =
      """
      id: us-ca-example
      parent: us-ca
      name: Example County Sheriff
      level: agency
      effective_from: 2024-01-01
      cite: Sheriff's order 7
      confidence: high
      verified_on: 2026-11-24
      clocks:
        - id: STANDARD
          purpose: response
          basis: policy
          starts: receipt
          amount: %d
          unit: calendar_day
          start_day_counts: false
          calendar: us-federal
          roll: none
          trigger: always
          day_one_target: true
          rule: The sheriff answers sooner than the law asks.
          cite: Sheriff's order 7
          confidence: high
          verified_on: 2026-11-24
      """;

  @TempDir Path folder;
  private final List<LawChanged> told = new ArrayList<>();

  @BeforeEach
  void anAgencysOwnProfileLiesThere() throws IOException {
    write("us-ca-example.yaml", COUNTY.formatted(20));
  }

  @Test
  void aProfileOfTheDirectoryIsUsedWithoutRebuilding() {
    assertThat(standardDays(opened())).isEqualTo(20);
  }

  @Test
  void aChangedFileIsTakenWhileTheServiceRuns() throws IOException {
    var book = opened();
    write("us-ca-example.yaml", COUNTY.formatted(10));

    book.look();

    assertThat(standardDays(book)).isEqualTo(10);
    assertThat(told).containsExactly(new LawChanged(Set.of("us-ca-example")));
    assertThat(book.status().problem()).isNull();
  }

  @Test
  void nothingIsToldWhenOnlyACommentChanged() throws IOException {
    var book = opened();
    write("us-ca-example.yaml", "# reviewed\n" + COUNTY.formatted(20));

    book.look();

    assertThat(told).isEmpty();
  }

  @Test
  void aBrokenChangeKeepsTheOldLawAndSaysWhereAndWhy() throws IOException {
    var book = opened();
    write("us-ca-example.yaml", COUNTY.formatted(31));

    book.look();

    assertThat(standardDays(book)).isEqualTo(20);
    assertThat(told).isEmpty();
    assertThat(book.status().problem())
        .startsWith(folder.resolve("us-ca-example.yaml") + ", line 10: lengthens STANDARD");
    write("us-ca-example.yaml", COUNTY.formatted(19));
    book.look();
    assertThat(book.status().problem()).isNull();
    assertThat(standardDays(book)).isEqualTo(19);
  }

  @Test
  void aBrokenFileStopsTheStartWithFileLineAndReason() throws IOException {
    write("us-ca-example.yaml", COUNTY.formatted(20).replace("level: agency", "level: galaxy"));

    assertThatThrownBy(this::opened)
        .hasMessageStartingWith(
            "Amparo does not start. The law cannot stand: "
                + folder.resolve("us-ca-example.yaml")
                + ", line 4: /level");
  }

  @Test
  void aDirectoryThatIsNotThereStopsTheStart() {
    assertThatThrownBy(() -> opened(folder.resolve("nowhere")))
        .hasMessageContaining("nowhere")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aFileOfAnotherKindIsRefusedAndAHiddenOneIsPassedOver() throws IOException {
    write(".us-xx.yaml.swp", "not a law");
    assertThat(standardDays(opened())).isEqualTo(20);

    write("us-xx.yml", "id: us-xx");
    assertThatThrownBy(this::opened).hasMessageContaining("ends with .yaml");
  }

  @Test
  void aFileNamedLikeAShippedOneTakesItsPlaceAndItsChildrenChangeToo() throws IOException {
    var book = opened();
    String shipped = Files.readString(Path.of("src/main/resources/jurisdictions/us-ca.yaml"));
    write("us-ca.yaml", shipped.replace("name: California", "name: State of California"));

    book.look();

    assertThat(told)
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.jurisdictions())
                    .contains("us-ca", "us-ca-sf-sfpd", "us-ca-example")
                    .doesNotContain("us-wa"));
  }

  @Test
  void aDryRunTellsWhatWouldChangeAndChangesNothing() {
    var book = opened();
    var law = new Jurisdictions(book, (agency, id, from) -> false);

    var trial = law.tried(Map.of("us-ca-example.yaml", COUNTY.formatted(5)));

    assertThat(trial.changed()).containsExactly("us-ca-example");
    assertThat(standardDays(book)).isEqualTo(20);
    assertThatThrownBy(() -> law.tried(Map.of("us-ca-example.yaml", COUNTY.formatted(40))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("us-ca-example.yaml, line 10: lengthens STANDARD");
  }

  private static int standardDays(Lawbook book) {
    return book.law().inForce("us-ca-example", TODAY).orElseThrow().clocks().stream()
        .filter(clock -> clock.id().equals("STANDARD"))
        .findFirst()
        .orElseThrow()
        .amount();
  }

  private Lawbook opened() {
    return opened(folder);
  }

  private Lawbook opened(Path at) {
    return new Lawbook(new Settings(at), new Told(told), Clock.systemUTC());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private record Settings(Path at) implements LawSettings {
    @Override
    public Optional<Path> directory() {
      return Optional.of(at);
    }

    @Override
    public String lookEvery() {
      return "10s";
    }
  }

  /** Hears what is told. */
  private record Told(List<LawChanged> changes) implements Event<LawChanged> {
    @Override
    public void fire(LawChanged change) {
      changes.add(change);
    }

    @Override
    public <U extends LawChanged> CompletionStage<U> fireAsync(U event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends LawChanged> CompletionStage<U> fireAsync(
        U event, NotificationOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Event<LawChanged> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends LawChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends LawChanged> Event<U> select(
        TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }
  }
}
