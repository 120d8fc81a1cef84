package org.amparo.notice;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;

/**
 * The notice on paper: on one side of one sheet in the largest type that fits, and as a card that
 * says nothing to whoever else finds it.
 */
@Singleton
public class NoticePapers {

  /**
   * What large print begins with; a contact that would need less is refused while it is entered.
   */
  private static final float LARGE = 14f;

  private static final float LARGEST = 17f;

  /** For contacts that were entered before. */
  private static final float SMALLEST = 12f;

  private static final float STEP = 0.25f;

  /** Answers that are remembered: people try words until they fit. */
  private static final int MOST = 500;

  /** What differs between two sheets of the same language. */
  private record Print(
      Notice notice, boolean card, boolean reviewed, String contact, String hotline) {}

  private final Engine templates;
  private final String tracker;
  private final String picture;

  /** Few: six languages, for each agency and for strangers. */
  private final Map<Print, byte[]> printed = new ConcurrentHashMap<>();

  private final Map<Print, Boolean> large = new ConcurrentHashMap<>();

  NoticePapers(Engine templates, NoticeSettings settings) {
    this.templates = templates;
    this.tracker = settings.tracker().map(Object::toString).orElse("");
    this.picture = settings.tracker().map(ScanPicture::of).orElse("");
  }

  /**
   * @param contact how to reach the unit; empty for a line on which to write it
   * @param hotline who helps a victim besides; empty where the agency names nobody
   */
  public byte[] sheet(Notice notice, boolean reviewed, String contact, String hotline) {
    return printed.computeIfAbsent(
        new Print(notice, false, reviewed, contact, hotline), this::onOneSide);
  }

  /** Ten cards on a sheet, to cut. Not even the agency's name stands on them. */
  public byte[] cards(Notice notice) {
    return printed.computeIfAbsent(
        new Print(notice, true, true, "", ""), print -> Press.print(page(print, LARGEST)));
  }

  /** Whether it stands on one side in large print, also before its translation is reviewed. */
  boolean isLarge(Notice notice, String contact, String hotline) {
    if (large.size() > MOST) {
      large.clear();
    }
    return large.computeIfAbsent(
        new Print(notice, false, false, contact, hotline),
        print -> pages(Press.print(page(print, LARGE))) == 1);
  }

  private byte[] onOneSide(Print print) {
    for (float size = LARGEST; size >= SMALLEST; size -= STEP) {
      byte[] pdf = Press.print(page(print, size));
      if (pages(pdf) == 1) {
        return pdf;
      }
    }
    throw new IllegalStateException(
        "the notice in " + print.notice().language() + " does not fit on one side");
  }

  private String page(Print print, float size) {
    return templates
        .getTemplate(print.card() ? "notice/cards.html" : "notice/sheet.html")
        .data("notice", print.notice())
        .data("reviewed", print.reviewed())
        .data("contact", print.contact())
        .data("hotline", print.hotline())
        .data("tracker", tracker)
        .data("picture", picture)
        .data("size", size)
        .render();
  }

  private static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
