package org.amparo.supplementb;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a later version of a draft says otherwise, item by item as the paper names them. */
public final class DraftChanges {

  /**
   * One item that says something else.
   *
   * @param item how people name it
   * @param before empty when it was blank
   * @param after empty when it is blank now
   */
  public record Change(String item, String before, String after) {
    @Override
    public String toString() {
      return "Change of " + item;
    }
  }

  private final List<Change> changes = new ArrayList<>();

  private DraftChanges() {}

  /** In the order of the form; two drafts of different forms are compared by the later one's. */
  public static List<Change> between(SupplementBDraft before, SupplementBDraft after) {
    var found = new DraftChanges();
    found.compare("Edition", said(before.edition()), said(after.edition()));
    var old = Answers.of(before);
    var now = Answers.of(after);
    for (Part part : FormEdition.layoutOf(after).parts()) {
      for (Item item : part.items()) {
        found.compare(item.spoken(), old.text(item), now.text(item));
      }
    }
    found.compare("Part 7, what continues there", further(old), further(now));
    return List.copyOf(found.changes);
  }

  private void compare(String item, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change(item, before, after));
    }
  }

  private static String further(Answers answers) {
    return answers.continuations().stream()
        .map(c -> "Part %d, item %s: %s".formatted(c.part(), c.item(), c.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
