package org.amparo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.supplementb.BlankMaker;
import org.amparo.supplementb.Drafts;
import org.amparo.supplementb.FilledForm;
import org.amparo.supplementb.PaperStack;
import org.amparo.supplementb.PrintPackage;
import org.amparo.supplementb.SeparatorSheet;
import org.amparo.supplementb.SupplementBDraft;

/**
 * Times one filled form and a signing stack of 200, without service and database. Run it with a
 * small heap (-Xmx96m) to see that no more than one form of the stack is in memory.
 */
public final class Papers {

  private static final int FORMS = 200;
  private static final int PAGES = 5;

  private Papers() {}

  public static void main(String... arguments) throws IOException {
    byte[] blank = BlankMaker.blank().make();
    var draft = Drafts.with(Drafts.narrated("Nguyễn Thị Hương was struck and called. ".repeat(40)));
    for (int run = 1; run <= 3; run++) {
      var watch = new Watch();
      for (int i = 0; i < FORMS; i++) {
        FilledForm.of(blank, draft);
      }
      watch.say("200 forms one by one");
      watch = new Watch();
      stack(blank, draft);
      watch.say("a stack of 200");
    }
  }

  private static void stack(byte[] blank, SupplementBDraft draft) throws IOException {
    var stack = new PaperStack(OutputStream.nullOutputStream());
    for (int i = 1; i <= FORMS; i++) {
      var number = new CaseNumber("SFPD-26-%06d".formatted(i));
      stack.add(SeparatorSheet.of(number, i, FORMS, LocalDate.of(2026, 12, 4), true));
      stack.add(printed(number, FilledForm.of(blank, draft)));
    }
    stack.finish();
  }

  private static byte[] printed(CaseNumber number, FilledForm form) {
    int attached = form.fit().attachedSheets();
    var cover =
        new PrintPackage.Cover(
            number,
            CertificationKind.U_I918B,
            "01/20/25",
            true,
            PAGES + attached,
            attached,
            "The official, designated in writing.",
            true,
            "https://amparo.example/verify",
            "ABCD-EFGH-JKMN-PQRS-TVWX-Y",
            LocalDate.of(2026, 11, 27),
            1);
    return PrintPackage.of(cover, form.pdf());
  }

  /** The clock on the wall, and what this thread had of the processor: others may want it too. */
  private static final class Watch {
    private final long begun = System.nanoTime();
    private final long used = processor();

    void say(String what) {
      double wall = (System.nanoTime() - begun) / 1e9;
      double work = (processor() - used) / 1e9;
      System.out.println(
          String.format(Locale.ROOT, "%s: %.1f s, %.1f s of processor", what, wall, work));
    }

    private static long processor() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }
}
