package org.amparo.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amparo.notice.FilingReminders;
import org.amparo.notice.LetterKind;
import org.amparo.notice.Letters;

/** Has the letter drawn up that a model's header names. */
@ApplicationScoped
class LetterWorker implements Worker {

  private static final String LETTER = "letter";

  private final Letters letters;
  private final FilingReminders reminders;

  LetterWorker(Letters letters, FilingReminders reminders) {
    this.letters = letters;
    this.reminders = reminders;
  }

  @Override
  public String type() {
    return "draw-up-letter";
  }

  @Override
  public Map<String, Object> run(Job job) {
    String letter = job.headers().get(LETTER);
    if (letter == null) {
      throw new IllegalStateException("the model does not say which letter to draw up");
    }
    var kind = LetterKind.valueOf(letter);
    switch (kind) {
      case FILING_REMINDER -> reminders.remind(job.caseId());
      case DELIVERY_COVER -> reminders.cover(job.caseId());
      case FILING_DAY_OVER -> reminders.dayOver(job.caseId());
      default -> letters.drawUp(job.caseId(), kind);
    }
    return Map.of();
  }
}
