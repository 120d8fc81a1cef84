package org.amparo.tracking;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.queue.Task;

/** Which letters the tasks to print and mail are about. The room that knows the letters answers. */
public interface LettersToSend {

  /**
   * A letter without anything of what is in it.
   *
   * @param id of its paper
   * @param why it goes on paper, in words
   */
  record Letter(UUID id, String kind, String why) {}

  List<Letter> of(Collection<Task> tasks);
}
