package org.amparo.tracking;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.CaseId;
import org.amparo.queue.Task;

/** Which letters of a case wait for somebody. The room that knows the letters answers. */
public interface LettersToSend {

  /**
   * A letter without anything of what is in it.
   *
   * @param id of its paper
   * @param standing why it goes on paper, or since when it waits, in words
   */
  record Letter(UUID id, String kind, String standing) {}

  List<Letter> of(Collection<Task> tasks);

  /** Whether a letter of this kind has been drawn up for the case and has not left. */
  boolean waits(CaseId caseId, String kind);

  /** The letters of a case that an e-mail announced and that the person does not have yet. */
  List<Letter> announced(CaseId caseId);
}
