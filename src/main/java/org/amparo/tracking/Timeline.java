package org.amparo.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.amparo.access.Policy;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.audit.Kind;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;

/** The story of a case, told from its audit chain. */
@ApplicationScoped
public class Timeline {

  /** What an advocate or the referring officer may read of the story. */
  private static final Set<String> COARSE =
      Set.of(
          "REFERRAL_FILED",
          "REQUEST_RECEIVED",
          "FACTS_ASSERTED",
          "INFORMATION_REQUESTED",
          "INFORMATION_RECEIVED",
          "SIGNED",
          "DELIVERED",
          "DENIAL_SENT",
          "DENIAL_APPEALED",
          "DENIAL_REVERSED",
          "APPEAL_ANSWERED",
          "ANSWER_DELAYED",
          "REISSUE_REQUESTED",
          "SIGNED_AGAIN",
          "PETITION_FILED",
          "CERTIFICATION_EXPIRED",
          "CERTIFICATION_WITHDRAWN",
          "REQUEST_CANCELLED",
          "TRANSFERRED");

  /**
   * One thing that happened.
   *
   * @param byRole the roles of whoever did it; never their name
   */
  public record Happening(Instant at, String act, String byRole, String summary) {}

  /** A part of the story, and after which entry the next part begins; 0 at the end. */
  public record Part(List<Happening> entries, long next) {}

  private final CaseFiles files;
  private final AuditLog audit;

  Timeline(CaseFiles files, AuditLog audit) {
    this.files = files;
    this.audit = audit;
  }

  public Part of(Actor actor, CaseNumber number, long after, int size) {
    CaseFile file = files.read(actor, number);
    boolean full = files.view(actor, file) == Policy.View.FULL;
    var entries = audit.entries(file.id(), after, size + 1);
    var shown = entries.subList(0, Math.min(size, entries.size()));
    long next = entries.size() > size ? shown.get(size - 1).seq() : 0;
    return new Part(
        shown.stream()
            .filter(entry -> full || COARSE.contains(entry.act()))
            .map(Timeline::happening)
            .toList(),
        next);
  }

  private static Happening happening(Entry entry) {
    String summary =
        Kind.READ.name().equals(entry.kind())
            ? StoryWords.ofRead(entry.act(), entry.details())
            : StoryWords.of(entry.act(), entry.details());
    String roles = entry.roles().isEmpty() ? "system" : entry.roles();
    return new Happening(entry.at(), entry.act(), roles, summary);
  }
}
