package org.amparo.supplementb;

import java.awt.Color;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a worksheet: a pen that moves down, turns the page, and cuts nothing. */
final class Sheet {

  private static final float LEFT = 48;
  private static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * LEFT;
  private static final float TOP = 720;
  private static final float BOTTOM = 56;
  private static final float GAP = 10;
  private static final float SIZE = 10.5f;
  private static final float LEADING = 13.5f;
  private static final float SMALL = 8f;
  private static final float SMALL_LEADING = 10f;
  private static final int LONG = 5;
  private static final Color INK = Color.BLACK;
  private static final Color GREY = new Color(0x4a, 0x4a, 0x4a);
  private static final Color RULE = new Color(0xb0, 0xb0, 0xb0);
  private static final Color BAND = new Color(0xe6, 0xec, 0xf2);

  private final PDDocument document;
  private final Typeface regular;
  private final Typeface bold;
  private PDPageContentStream pen;
  private float y;

  record Cell(String label, String text, List<String> choices, int span) {}

  Sheet(PDDocument document) throws IOException {
    this.document = document;
    this.regular = new Typeface(document, Lettering.REGULAR);
    this.bold = new Typeface(document, Lettering.BOLD);
    this.pen = turn();
  }

  private PDPageContentStream turn() throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    y = TOP;
    return new PDPageContentStream(document, page);
  }

  void endPage() throws IOException {
    pen.close();
  }

  private void room(float height) throws IOException {
    if (y - height < BOTTOM) {
      pen.close();
      pen = turn();
    }
  }

  void title(String text) throws IOException {
    draw(bold, 15, INK, LEFT, y - 12, text);
    y -= 26;
  }

  void heading(String text) throws IOException {
    room(70);
    y -= 6;
    pen.setNonStrokingColor(BAND);
    pen.addRect(LEFT - 4, y - 15, WIDTH + 8, 19);
    pen.fill();
    draw(bold, 11, INK, LEFT, y - 9.5f, text);
    y -= 24;
  }

  void label(String text) throws IOException {
    room(SMALL_LEADING + 2 * LEADING);
    for (String line : regular.lines(text, SMALL, WIDTH)) {
      draw(regular, SMALL, GREY, LEFT, y - SMALL, line);
      y -= SMALL_LEADING;
    }
    y -= 2;
  }

  void text(String text) throws IOException {
    for (String line : regular.lines(text, SIZE, WIDTH)) {
      room(LEADING);
      draw(regular, SIZE, INK, LEFT, y - SIZE, line);
      y -= LEADING;
    }
    line();
  }

  void note(String text) throws IOException {
    label(text);
  }

  boolean isLong(String text, int span) throws IOException {
    return regular.lines(text, SIZE, width(span)).size() > LONG;
  }

  void row(List<Cell> cells) throws IOException {
    if (cells.isEmpty()) {
      return;
    }
    float height = 0;
    for (Cell cell : cells) {
      height = Math.max(height, height(cell));
    }
    room(height + 8);
    float x = LEFT;
    for (Cell cell : cells) {
      cell(cell, x);
      x += width(cell.span()) + GAP;
    }
    y -= height;
    line();
  }

  private float height(Cell cell) throws IOException {
    int labels = regular.lines(cell.label(), SMALL, width(cell.span())).size();
    int texts =
        cell.choices().isEmpty() ? regular.lines(cell.text(), SIZE, width(cell.span())).size() : 1;
    return labels * SMALL_LEADING + 2 + texts * LEADING;
  }

  private void cell(Cell cell, float x) throws IOException {
    float at = y;
    for (String line : regular.lines(cell.label(), SMALL, width(cell.span()))) {
      draw(regular, SMALL, GREY, x, at - SMALL, line);
      at -= SMALL_LEADING;
    }
    at -= 2;
    if (!cell.choices().isEmpty()) {
      choices(cell, x, at);
      return;
    }
    for (String line : regular.lines(cell.text(), SIZE, width(cell.span()))) {
      draw(regular, SIZE, INK, x, at - SIZE, line);
      at -= LEADING;
    }
  }

  private void choices(Cell cell, float x, float at) throws IOException {
    float from = x;
    for (String choice : cell.choices()) {
      box(from, at - SIZE, cell.text().equals(choice));
      draw(regular, SIZE, INK, from + 14, at - SIZE, choice);
      from += 14 + regular.font().getStringWidth(choice) / 1000 * SIZE + 18;
    }
  }

  /** All boxes in columns, read downwards as on the form. */
  void boxes(Box[] all, Collection<? extends Box> marked, int columns) throws IOException {
    int rows = (all.length + columns - 1) / columns;
    int span = 6 / columns;
    room(rows * 24f + 4);
    y -= 4;
    for (int i = 0; i < all.length; i++) {
      int column = i / rows;
      float x = LEFT + column * (width(span) + GAP);
      float at = y - i % rows * 23f;
      box(x, at - 9, marked.contains(all[i]));
      float lineAt = at - 8;
      for (String line : regular.lines(all[i].label(), 9, width(span) - 16)) {
        draw(regular, 9, INK, x + 14, lineAt, line);
        lineAt -= 9;
      }
    }
    y -= rows * 23f;
    line();
  }

  private void box(float x, float at, boolean marked) throws IOException {
    pen.setStrokingColor(INK);
    pen.setLineWidth(0.8f);
    pen.addRect(x, at, 9, 9);
    pen.stroke();
    if (marked) {
      pen.setLineWidth(1.4f);
      pen.moveTo(x + 1.8f, at + 1.8f);
      pen.lineTo(x + 7.2f, at + 7.2f);
      pen.moveTo(x + 1.8f, at + 7.2f);
      pen.lineTo(x + 7.2f, at + 1.8f);
      pen.stroke();
    }
  }

  private void line() throws IOException {
    pen.setStrokingColor(RULE);
    pen.setLineWidth(0.5f);
    pen.moveTo(LEFT, y - 2);
    pen.lineTo(LEFT + WIDTH, y - 2);
    pen.stroke();
    y -= 8;
  }

  private static float width(int span) {
    return (WIDTH + GAP) * span / 6 - GAP;
  }

  private void draw(Typeface face, float size, Color color, float x, float at, String text)
      throws IOException {
    write(pen, face, size, color, x, at, text);
  }

  private static void write(
      PDPageContentStream pen,
      Typeface face,
      float size,
      Color color,
      float x,
      float at,
      String text)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    pen.beginText();
    pen.setNonStrokingColor(color);
    pen.setFont(face.font(), size);
    pen.newLineAtOffset(x, at);
    pen.showText(Typeface.visual(text));
    pen.endText();
  }

  /** The mark on every page, once their number is known, and what makes the bytes repeatable. */
  void finish(String form, String caseNumber, String edition) throws IOException {
    int count = document.getNumberOfPages();
    for (int i = 0; i < count; i++) {
      var mode = PDPageContentStream.AppendMode.APPEND;
      try (var margin = new PDPageContentStream(document, document.getPage(i), mode, true, true)) {
        mark(margin, "%s, edition %s, page %d of %d".formatted(caseNumber, edition, i + 1, count));
      }
    }
    document.getDocumentInformation().setTitle("Worksheet for " + form);
    document.getDocumentCatalog().setLanguage("en-US");
    document.setDocumentId(0L);
  }

  /** What Part 7 asks of an attached sheet: whose form it is, and the official's hand below. */
  void finishAttached(int first, FurtherSheet.Head head) throws IOException {
    int count = document.getNumberOfPages();
    for (int i = first; i < count; i++) {
      var mode = PDPageContentStream.AppendMode.APPEND;
      try (var margin = new PDPageContentStream(document, document.getPage(i), mode, true, true)) {
        String title =
            "Form I-918 Supplement B, Part 7. Additional information: attached sheet %d of %d";
        write(margin, bold, 11, INK, LEFT, TOP + 38, title.formatted(i - first + 1, count - first));
        String whose = "Name: %s   A-number: %s".formatted(head.name(), head.alienNumber());
        write(margin, regular, 9, INK, LEFT, TOP + 24, Lettering.drawable(whose));
        write(margin, regular, 9, INK, LEFT, TOP + 11, Lettering.drawable(head.agency()));
        String hand = "Signature of the certifying official (in ink): " + "_".repeat(30);
        write(margin, regular, 9, INK, LEFT, BOTTOM - 26, hand + "   Date: " + "_".repeat(14));
      }
    }
  }

  private void mark(PDPageContentStream margin, String page) throws IOException {
    margin.setStrokingColor(INK);
    margin.setLineWidth(1);
    margin.addRect(LEFT - 4, TOP + 14, WIDTH + 8, 24);
    margin.stroke();
    write(margin, bold, 11, INK, LEFT + 4, TOP + 22, "NOT THE OFFICIAL FORM");
    String advice = "Worksheet for copying. Do not sign it and do not file it.";
    write(margin, regular, 9, INK, LEFT + 160, TOP + 22.5f, advice);
    write(margin, regular, SMALL, GREY, LEFT, BOTTOM - 22, "Not the official form. " + page);
  }
}
