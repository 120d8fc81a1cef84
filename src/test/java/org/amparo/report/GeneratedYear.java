package org.amparo.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests of made-up years, written as the service writes them, and remembered beside it. */
final class GeneratedYear {

  /** What happened to a request. */
  record Act(UUID caseId, String act, LocalDate on, Instant recordedAt, Set<String> reasons) {}

  /** By when it was to be answered, and when it was or nobody had to any more. */
  record Due(
      UUID caseId, LocalDate on, @Nullable LocalDate metOn, @Nullable LocalDate givenAwayOn) {}

  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private final Connection database;
  private final String agency;
  private final Random chance;
  final List<Act> acts = new ArrayList<>();
  final List<Due> dues = new ArrayList<>();

  GeneratedYear(Connection database, String agency, long seed) {
    this.database = database;
    this.agency = agency;
    this.chance = new Random(seed);
  }

  void write(LocalDate first, int days, int requests) throws SQLException {
    for (int i = 0; i < requests; i++) {
      request(first.plusDays(chance.nextInt(days)));
    }
  }

  private void request(LocalDate received) throws SQLException {
    var id = UUID.randomUUID();
    run(
        "insert into case_file (case_id, agency_id, case_number, kind, state, state_since,"
            + " jurisdiction, opened_at, received_on, in_removal_proceedings, notice_language,"
            + " version) values (?, ?, ?, 'U_I918B', 'REQUESTED', ?, 'us-ca', ?, ?, false, 'es', 0)",
        id,
        agency,
        "GEN-" + id,
        at(noon(received)),
        at(noon(received)),
        received);
    run(
        "insert into case_clock (case_id, agency_id, clock, purpose, due_on, target_on)"
            + " values (?, ?, 'STANDARD', 'RESPONSE', ?, ?)",
        id,
        agency,
        received.plusDays(30),
        received.plusDays(29));
    note(id, "REQUESTED", received, received, Set.of());
    var met = fate(id, received.plusDays(1 + chance.nextInt(60)));
    var gone =
        acts.stream()
            .filter(
                a -> a.caseId().equals(id) && Set.of("CANCELLED", "TRANSFERRED").contains(a.act()))
            .map(Act::on)
            .findFirst();
    dues.add(new Due(id, received.plusDays(30), met, gone.orElse(null)));
  }

  private @Nullable LocalDate fate(UUID id, LocalDate on) throws SQLException {
    switch (chance.nextInt(8)) {
      case 0, 1, 2 -> {
        sign(id, on);
        if (chance.nextInt(4) == 0) {
          become(id, "WITHDRAWN", on.plusDays(90));
        } else if (chance.nextInt(4) == 0) {
          sign(id, on.plusDays(120));
        }
        return on;
      }
      case 3 -> {
        deny(id, on);
        return on;
      }
      case 4 -> {
        deny(id, on);
        appeal(id, on.plusDays(10));
        if (chance.nextBoolean()) {
          sign(id, on.plusDays(40));
        } else {
          deny(id, on.plusDays(40));
        }
        return on;
      }
      case 5 -> become(id, "CANCELLED", on);
      case 6 -> become(id, "TRANSFERRED", on);
      default -> {}
    }
    return null;
  }

  private void sign(UUID id, LocalDate on) throws SQLException {
    boolean again = acts.stream().anyMatch(a -> a.caseId().equals(id) && a.act().equals("SIGNED"));
    var recorded = later(on);
    run(
        "insert into signature (case_id, agency_id, official, signed_on, edition, recorded_at)"
            + " values (?, ?, 'chief', ?, '01/20/25', ?)",
        id,
        agency,
        on,
        at(noon(recorded)));
    stop(id, on);
    note(id, again ? "REISSUED" : "SIGNED", on, recorded, Set.of());
  }

  private void deny(UUID id, LocalDate on) throws SQLException {
    var all = List.of("NOT_A_VICTIM", "NO_QUALIFYING_ACTIVITY", "REFUSED_REASONABLE_REQUEST");
    var reasons = Set.copyOf(all.subList(chance.nextInt(2), 2 + chance.nextInt(2)));
    var recorded = later(on);
    run(
        "insert into decision (id, case_id, agency_id, decision, reasons, content, made_by, made_at,"
            + " made_on) values (gen_random_uuid(), ?, ?, 'DENY', ?, '', 'chief', ?, ?)",
        id,
        agency,
        reasons.toArray(String[]::new),
        at(noon(recorded)),
        on);
    state(id, "WITH_OFFICIAL", recorded);
    state(id, "DENIED", recorded);
    stop(id, on);
    note(id, "DENIED", on, recorded, reasons);
  }

  private void appeal(UUID id, LocalDate on) throws SQLException {
    run(
        "insert into aftermath (id, case_id, agency_id, kind, happened_on, recorded_by, recorded_at)"
            + " values (gen_random_uuid(), ?, ?, 'APPEAL', ?, 'reviewer', ?)",
        id,
        agency,
        on,
        at(noon(on)));
    note(id, "APPEALED", on, on, Set.of());
  }

  private void become(UUID id, String state, LocalDate on) throws SQLException {
    state(id, state, on);
    note(id, state, on, on, Set.of());
  }

  private void state(UUID id, String state, LocalDate since) throws SQLException {
    run(
        "update case_file set state = ?, state_since = ? where case_id = ?",
        state,
        at(noon(since)),
        id);
  }

  private void stop(UUID id, LocalDate on) throws SQLException {
    run("update case_clock set stopped_on = coalesce(stopped_on, ?) where case_id = ?", on, id);
  }

  private void note(UUID id, String act, LocalDate on, LocalDate recorded, Set<String> reasons) {
    acts.add(new Act(id, act, on, noon(recorded), reasons));
  }

  private LocalDate later(LocalDate on) {
    return chance.nextInt(3) == 0 ? on.plusDays(chance.nextInt(30)) : on;
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
  }

  private static Object at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(
            i + 1, value instanceof String[] texts ? database.createArrayOf("text", texts) : value);
      }
      statement.executeUpdate();
    }
  }

  Stream<Act> known(LocalDate from, LocalDate upTo, LocalDate asOf) {
    var end = asOf.plusDays(1).atStartOfDay(ZONE).toInstant();
    Predicate<Act> inPeriod = a -> !a.on().isBefore(from) && !a.on().isAfter(upTo);
    return acts.stream().filter(inPeriod).filter(a -> a.recordedAt().isBefore(end));
  }
}
