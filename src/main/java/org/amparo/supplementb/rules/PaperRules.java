package org.amparo.supplementb.rules;

import java.util.List;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.Answers;
import org.amparo.supplementb.FormEdition;
import org.amparo.supplementb.Item;
import org.amparo.supplementb.Lettering;
import org.amparo.supplementb.PaperFit;

/** Advice about the paper: blanks, text that runs over its box, characters that cannot be shown. */
final class PaperRules {

  private static final String BLANKS =
      "USCIS alert of 06/30/2020 on Form I-918, later dropped; kept as a habit";
  private static final String PART_7 = "Form I-918 Supplement B, Part 7";

  private PaperRules() {}

  static Checklist check(FormEdition edition, Answers answers, PaperFit fit) {
    var list = Checklist.builder();
    blanks(list, edition, answers);
    overflow(list, fit, answers);
    lettering(list, answers);
    typeface(list, fit);
    return list.build();
  }

  private static void blanks(Checklist.Builder list, FormEdition edition, Answers answers) {
    List<Item> blank = edition.items().stream().filter(i -> leftBlank(i, answers)).toList();
    if (blank.isEmpty()) {
      list.advice("No item is left blank", BLANKS, true, "");
    }
    for (Item item : blank) {
      list.advice("%s is answered".formatted(item.spoken()), BLANKS, false, todo(item));
    }
  }

  private static boolean leftBlank(Item item, Answers answers) {
    return item.type() != Item.Type.SIGNATURE
        && !item.optional()
        && answers.asks(item)
        && answers.text(item).isEmpty();
  }

  private static String todo(Item item) {
    return switch (item.type()) {
      case TEXT, NARRATIVE, DATE -> "Fill it in, or enter \"N/A\", \"none\" or \"unknown\".";
      case DATES, CHOICE, YES_NO, BOXES, SIGNATURE -> "Mark an answer.";
    };
  }

  private static void overflow(Checklist.Builder list, PaperFit fit, Answers answers) {
    fit.moved().forEach(item -> continues(list, item + " fits its box"));
    for (var more : answers.continuations()) {
      continues(
          list, "Part %d, item %s has room for every entry".formatted(more.part(), more.item()));
    }
    if (fit.attachedSheets() > 0) {
      list.advice(
          "Part 7 has room for everything that continues",
          PART_7,
          false,
          "The rest stands on %d attached sheets; sign and date each of them in ink too."
              .formatted(fit.attachedSheets()));
    }
  }

  private static void continues(Checklist.Builder list, String sentence) {
    list.advice(sentence, PART_7, false, "It continues in Part 7, and nothing is cut.");
  }

  private static void lettering(Checklist.Builder list, Answers answers) {
    List<String> missing =
        answers.written().stream()
            .flatMap(text -> Lettering.undrawable(text).stream())
            .distinct()
            .toList();
    list.advice(
        "Every character can be shown on paper",
        "Form I-918 Supplement B is typed or printed in ink",
        missing.isEmpty(),
        "These are shown by their codes: %s. Write the name as on its document in Latin letters."
            .formatted(String.join(", ", missing.stream().limit(10).toList())));
  }

  private static void typeface(Checklist.Builder list, PaperFit fit) {
    if (!fit.otherTypeface().isEmpty()) {
      list.advice(
          "The official blank's own typeface has every character",
          "Form I-918 Supplement B is typed or printed in ink",
          false,
          "Another typeface stands in for it here: %s. Look at these on the print."
              .formatted(String.join("; ", fit.otherTypeface())));
    }
  }
}
