package org.amparo.supplementb;

import java.util.List;

/**
 * How a draft fits its paper.
 *
 * @param moved the items whose text is too long for their box, as people name them
 * @param otherTypeface the items with letters that the blank's own typeface lacks
 * @param attachedSheets how many sheets follow the form, since its Part 7 is full
 * @param numbersMoved those of the moved ones that must stand in their own box
 * @param measured whether an official blank was measured, or the room only estimated
 */
public record PaperFit(
    List<String> moved,
    List<String> otherTypeface,
    int attachedSheets,
    List<String> numbersMoved,
    boolean measured) {

  public PaperFit {
    moved = List.copyOf(moved);
    otherTypeface = List.copyOf(otherTypeface);
    numbersMoved = List.copyOf(numbersMoved);
  }

  /** What is likely where no blank is at hand. */
  public static PaperFit estimated(FormEdition edition, Answers answers) {
    var moved =
        edition.items().stream()
            .filter(i -> i.fitsAbout() != null && answers.text(i).length() > i.fitsAbout())
            .map(Item::spoken)
            .toList();
    return new PaperFit(moved, List.of(), 0, List.of(), false);
  }
}
