package org.amparo.supplementb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.kernel.Checklist;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Whether what is written into a field reads as its page does. A field tells by itself how far its
 * text is turned (ISO 32000-1, 12.5.6.19, entry R), and may stand on its head among others.
 */
final class FieldTurns {

  private final PDDocument document;
  private final FieldPages pages;
  private final Map<Integer, List<PDVariableText>> byPage;

  FieldTurns(BlankFields fields, PDDocument document) throws IOException {
    this.document = document;
    this.pages = new FieldPages(document);
    this.byPage =
        fields.known().stream()
            .flatMap(name -> fields.find(name, PDVariableText.class).stream())
            .filter(field -> pages.of(field).isPresent())
            .collect(Collectors.groupingBy(field -> pages.of(field).orElseThrow()));
  }

  void check(Checklist.Builder list) throws IOException {
    var turned = new ArrayList<PDTerminalField>();
    for (var page : byPage.entrySet()) {
      turned.addAll(turned(page.getKey(), page.getValue()));
    }
    String names = BlankMatch.named(turned.stream());
    list.rule(
        "The text of each field reads the way its page does",
        "ISO 32000-1, 12.5.6.19, entry R",
        turned.isEmpty(),
        "What is written into these would stand on its head or on its side: %s. Fetch the blank"
                .formatted(names)
            + " again.");
  }

  /** The fields of a page that differ from the others, or all of them when they differ from it. */
  private List<PDVariableText> turned(int page, List<PDVariableText> fields) throws IOException {
    var often =
        fields.stream()
            .flatMap(field -> turns(field, page).stream())
            .collect(Collectors.groupingBy(turn -> turn, Collectors.counting()));
    var usual = often.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    var upright = upright(page);
    return fields.stream()
        .filter(
            field ->
                turns(field, page).stream()
                    .anyMatch(
                        turn -> usual.filter(turn::equals).isEmpty() || !upright.contains(turn)))
        .toList();
  }

  private List<Integer> turns(PDVariableText field, int page) {
    return field.getWidgets().stream()
        .filter(widget -> widget.getRectangle() != null)
        .filter(widget -> pages.of(widget).filter(at -> at == page).isPresent())
        .map(widget -> FieldRoom.of(widget).turn())
        .toList();
  }

  /** As far as the page is turned when one reads it, or as its own print runs. */
  private Set<Integer> upright(int page) throws IOException {
    var upright = new HashSet<Integer>();
    upright.add(Math.floorMod(document.getPage(page - 1).getRotation(), 360));
    var runs = new HashMap<Integer, Integer>();
    var reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            runs.merge((int) letter.getDir(), 1, Integer::sum);
          }
        };
    reader.setStartPage(page);
    reader.setEndPage(page);
    reader.getText(document);
    runs.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(r -> upright.add(r.getKey()));
    return upright;
  }
}
