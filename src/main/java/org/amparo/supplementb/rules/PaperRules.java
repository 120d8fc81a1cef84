package org.amparo.supplementb.rules;

import static org.amparo.supplementb.rules.CommonRules.unlessApproved;

import java.util.ArrayList;
import java.util.List;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.Answers;
import org.amparo.supplementb.FormEdition;
import org.amparo.supplementb.FormFacts;
import org.amparo.supplementb.Item;
import org.amparo.supplementb.Lettering;
import org.amparo.supplementb.PaperFit;
import org.amparo.supplementb.SupplementBDraft;

/** Advice about the paper: blanks, text that runs over its box, characters that cannot be shown. */
final class PaperRules {

  private static final String BLANKS =
      "USCIS alert of 06/30/2020 on Form I-918, later dropped; kept as a habit";

  private final FormEdition edition;
  private final Answers answers;
  private final PaperFit fit;
  private final FormFacts facts;
  private final String form;
  private final String blanks;

  PaperRules(SupplementBDraft draft, PaperFit fit, FormFacts facts) {
    this.facts = facts;
    this.edition = FormEdition.layoutOf(draft);
    this.answers = Answers.of(draft);
    this.fit = fit;
    this.form = draft.kind().form();
    this.blanks =
        draft.kind() == CertificationKind.U_I918B ? BLANKS : form + " Instructions: all fields";
  }

  Checklist check() {
    var list = Checklist.builder();
    blanks(list);
    overflow(list);
    numbers(list);
    names(list);
    lettering(list);
    typeface(list);
    return list.build();
  }

  private void blanks(Checklist.Builder list) {
    List<Item> blank = edition.items().stream().filter(this::leftBlank).toList();
    if (blank.isEmpty()) {
      list.advice("No item is left blank", blanks, true, "");
    }
    for (Item item : blank) {
      list.advice("%s is answered".formatted(item.spoken()), blanks, false, todo(item));
    }
  }

  private boolean leftBlank(Item item) {
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

  private void overflow(Checklist.Builder list) {
    fit.moved().stream()
        .filter(item -> !fit.numbersMoved().contains(item))
        .forEach(item -> continues(list, item + " fits its box"));
    for (var more : answers.continuations()) {
      continues(
          list, "Part %d, item %s has room for every entry".formatted(more.part(), more.item()));
    }
    if (fit.attachedSheets() > 0) {
      list.advice(
          "Part 7 has room for everything that continues",
          form + ", Part 7",
          false,
          fit.attachedSheets() == 1
              ? "The rest stands on an attached sheet; sign and date it in ink too."
              : "The rest stands on %d attached sheets; sign and date each of them in ink too."
                  .formatted(fit.attachedSheets()));
    }
  }

  private void continues(Checklist.Builder list, String sentence) {
    list.advice(sentence, form + ", Part 7", false, "It continues in Part 7, and nothing is cut.");
  }

  /** A number in Part 7 is read as none in its own box. */
  private void numbers(Checklist.Builder list) {
    list.rule(
        "Each number and each date fits its own box",
        form + ", Parts 1, 2 and 6",
        fit.numbersMoved().isEmpty(),
        "Shorten these to what the form asks for: %s."
            .formatted(String.join("; ", fit.numbersMoved())));
  }

  /** A code in the place of a name, or a name in other letters than its document's, is nobody's. */
  private void names(Checklist.Builder list) {
    var names = answers.names();
    list.rule(
        "The names in Parts 1 and 2 are written in Latin letters",
        form + ", Parts 1 and 2",
        names.stream().noneMatch(Lettering::isForeignToTheForm),
        "Write them in Latin letters as on the person's document.");
    unlessApproved(
        list,
        facts,
        "The names of family members are written in Latin letters",
        form + ", Part 5",
        answers.furtherNames().stream().noneMatch(Lettering::isForeignToTheForm),
        "Write them in Latin letters as on the person's document.");
  }

  /** A story that is printed as codes tells USCIS nothing. */
  private void lettering(Checklist.Builder list) {
    var names = new ArrayList<>(answers.names());
    names.addAll(answers.furtherNames());
    var stories = answers.written().stream().filter(text -> !names.contains(text)).toList();
    unlessApproved(
        list,
        facts,
        "What is written is in Latin letters, as English is",
        "8 CFR 103.2(b)(3)",
        stories.stream().noneMatch(Lettering::isInOtherLetters),
        "Write in English; a quotation may stand beside its translation.");
    List<String> missing =
        stories.stream().flatMap(text -> Lettering.undrawable(text).stream()).distinct().toList();
    unlessApproved(
        list,
        facts,
        "Every character can be shown on paper",
        form + " is typed or printed in ink",
        missing.isEmpty(),
        "Write in English, and names in Latin letters; these would be printed as codes: %s."
            .formatted(String.join(", ", missing.stream().limit(10).toList())));
  }

  private void typeface(Checklist.Builder list) {
    if (!fit.otherTypeface().isEmpty()) {
      list.advice(
          "The official blank's own typeface has every character",
          form + " is typed or printed in ink",
          false,
          "Another typeface stands in for it here: %s. Look at these on the print."
              .formatted(String.join("; ", fit.otherTypeface())));
    }
  }
}
