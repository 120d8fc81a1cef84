package org.amparo.takeover.rules;

import static org.amparo.takeover.rules.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.Assertions;
import org.amparo.referral.Incident;
import org.amparo.referral.Requester;
import org.amparo.referral.Requests;
import org.amparo.referral.SafeContact;
import org.amparo.referral.Victim;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.jspecify.annotations.Nullable;

/** Makes a request of a line, or says cell by cell why it is none. */
public final class LineRules {

  /** Nobody could ask before: Victims of Trafficking and Violence Protection Act, sec. 1513. */
  private static final LocalDate FIRST = LocalDate.of(2000, 10, 28);

  /** A contact that nobody called safe is left on paper, so that nothing is ever sent there. */
  static final String NOT_SAFE = "Not known to be safe: see the file on paper";

  private static final String WAYS =
      "Write PHONE, TEXT, EMAIL, MAIL, IN_PERSON, THROUGH_ADVOCATE or OTHER.";

  /** A request, or what stands in its way. */
  public record Read(Requests.@Nullable Form form, List<RowProblem> problems) {

    @Override
    public String toString() {
      return "Read";
    }
  }

  private interface Reading<T> {
    T of(String text) throws Written.Unreadable;
  }

  private final Cells cells;
  private final LocalDate today;
  private final List<RowProblem> problems = new ArrayList<>();

  private LineRules(Cells cells, LocalDate today) {
    this.cells = cells;
    this.today = today;
    problems.addAll(cells.problems());
  }

  /**
   * @param today the agency's day
   */
  public static Read read(Cells cells, LocalDate today) {
    return cells.problems().isEmpty()
        ? new LineRules(cells, today).read()
        : new Read(null, cells.problems());
  }

  private Read read() {
    shapes();
    needed(FILE_NUMBER);
    stage();
    var kind = optional(KIND, LineRules::kind);
    var received = received();
    var victim = victim();
    var incident = incident();
    var requester = requester();
    var asserted =
        new Assertions(
            Boolean.TRUE.equals(optional(IN_REMOVAL_PROCEEDINGS, Written::answer)),
            optional(FAMILY_MEMBER_LOSES_ON, Written::date));
    return problems.isEmpty()
        ? new Read(
            new Requests.Form(kind, victim, incident, requester, received, asserted), List.of())
        : new Read(null, List.copyOf(problems));
  }

  private void shapes() {
    for (Column column : Column.values()) {
      String text = cells.text(column);
      if (text.length() > column.longest()) {
        say(column, "It is longer than this field may be.");
      } else if (text.startsWith("=") || text.startsWith("#REF!") || text.startsWith("#NAME?")) {
        say(
            column,
            "It is a formula or its error. Save the values alone and bring the file again.");
      } else if (text.codePoints().anyMatch(LineRules::isDamage)) {
        say(column, "It has a hidden or damaged sign. Type it anew and save the file as UTF-8.");
      }
    }
  }

  /** As in what comes as JSON: nothing hidden, and no sign that stands for a lost one. */
  private static boolean isDamage(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFD;
  }

  private void stage() {
    String stage = cells.text(STAGE);
    if (!stage.isEmpty() && !stage.equalsIgnoreCase("received")) {
      say(
          STAGE,
          "Only requests that nobody has begun to work on are taken over: write RECEIVED, or leave"
              + " it empty. What was decided stays on paper.");
    }
  }

  private static CertificationKind kind(String text) throws Written.Unreadable {
    return Written.oneOf(CertificationKind.class, text, "Write U_I918B or T_I914B.");
  }

  private @Nullable LocalDate received() {
    var on = needed(RECEIVED_ON, Written::date);
    if (on != null && on.isAfter(today)) {
      say(RECEIVED_ON, "It lies in the future.");
    } else if (on != null && on.isBefore(FIRST)) {
      say(RECEIVED_ON, "Nobody could ask before October 28, 2000 (Pub. L. 106-386).");
    }
    return on;
  }

  private @Nullable LocalDate past(Column column) {
    var on = optional(column, Written::date);
    if (on != null && (on.isAfter(today) || on.isBefore(today.minusYears(130)))) {
      say(column, on.isAfter(today) ? "It lies in the future." : "It lies too long ago.");
    }
    return on;
  }

  private Victim victim() {
    String family = needed(FAMILY_NAME);
    String given = needed(GIVEN_NAME);
    var language = needed(PREFERRED_LANGUAGE, Written::language);
    var born = past(BIRTH_DATE);
    return new Victim(
        family, given, orNull(MIDDLE_NAME), born, language == null ? "und" : language, reach());
  }

  private SafeContact reach() {
    var safe = needed(CONTACT_SAFE, Written::answer);
    if (!Boolean.TRUE.equals(safe)) {
      return new SafeContact(SafeContact.Method.OTHER, NOT_SAFE, orNull(CONTACT_NOTE));
    }
    var method = needed(CONTACT_METHOD, LineRules::way);
    return new SafeContact(
        method == null ? SafeContact.Method.OTHER : method, needed(CONTACT), orNull(CONTACT_NOTE));
  }

  private static SafeContact.Method way(String text) throws Written.Unreadable {
    return Written.oneOf(SafeContact.Method.class, text, WAYS);
  }

  private Incident incident() {
    Set<QualifyingCriminalActivity> crimes = optional(CRIMES, Written::crimes);
    return new Incident(
        orNull(REPORT_NUMBER),
        past(OCCURRED_ON),
        orNull(LOCATION),
        orNull(OFFENSE),
        crimes,
        orNull(SUMMARY));
  }

  private Requester requester() {
    var capacity =
        needed(
            REQUESTER,
            text ->
                Written.oneOf(
                    Requester.Capacity.class,
                    text,
                    "Write VICTIM, ATTORNEY, ACCREDITED_REPRESENTATIVE or ADVOCATE."));
    return new Requester(
        capacity == null ? Requester.Capacity.VICTIM : capacity,
        orNull(REQUESTER_NAME),
        orNull(REQUESTER_ORGANIZATION),
        requesterContact());
  }

  private @Nullable SafeContact requesterContact() {
    if (cells.text(REQUESTER_CONTACT).isEmpty() && cells.text(REQUESTER_CONTACT_METHOD).isEmpty()) {
      return null;
    }
    var method = needed(REQUESTER_CONTACT_METHOD, LineRules::way);
    return new SafeContact(
        method == null ? SafeContact.Method.OTHER : method, needed(REQUESTER_CONTACT), null);
  }

  private String needed(Column column) {
    if (cells.text(column).isEmpty()) {
      say(column, "It is empty.");
    }
    return cells.text(column);
  }

  private <T> @Nullable T needed(Column column, Reading<T> reading) {
    return needed(column).isEmpty() ? null : optional(column, reading);
  }

  private <T> @Nullable T optional(Column column, Reading<T> reading) {
    String text = cells.text(column);
    try {
      return text.isEmpty() ? null : reading.of(text);
    } catch (Written.Unreadable why) {
      say(column, why.getMessage());
      return null;
    }
  }

  private @Nullable String orNull(Column column) {
    String text = cells.text(column);
    return text.isEmpty() ? null : text;
  }

  /** The first thing that is wrong with a cell is enough. */
  private void say(Column column, String sentence) {
    if (problems.stream().noneMatch(p -> column.title().equals(p.column()))) {
      problems.add(RowProblem.in(column, sentence));
    }
  }
}
