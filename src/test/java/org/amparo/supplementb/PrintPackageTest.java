package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amparo.fixture.Paper;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.junit.jupiter.api.Test;

class PrintPackageTest {

  private static final CaseNumber NUMBER = new CaseNumber("SFPD-26-000042");
  private static final int BLANK_PAGES = 5;

  @Test
  void pagesOfOursHaveTheCaseNumberAndThoseThatUscisPublishesHaveOnlyTheirFields() {
    var filled = overlong();
    int attached = filled.fit().attachedSheets();
    assertThat(attached).isPositive();

    byte[] print = PrintPackage.of(cover(true, BLANK_PAGES + attached, attached), filled.pdf());

    int covers = Paper.pages(print) - BLANK_PAGES - attached;
    assertThat(covers).isEqualTo(1);
    assertThat(Paper.text(print, 1, covers))
        .contains("Case SFPD-26-000042", "https://amparo.example/verify");
    assertThat(Paper.text(print, covers + 1, covers + BLANK_PAGES))
        .doesNotContain("SFPD-26-000042");
    for (int page = covers + BLANK_PAGES + 1; page <= Paper.pages(print); page++) {
      assertThat(Paper.text(print, page, page)).contains("Case SFPD-26-000042");
    }
  }

  @Test
  void theCoverCountsTheSheetsAndExplainsTheLastSafeDay() {
    var filled = overlong();
    int attached = filled.fit().attachedSheets();

    byte[] print = PrintPackage.of(cover(true, BLANK_PAGES + attached, attached), filled.pdf());

    assertThat(Paper.text(print, 1, 1).replaceAll("\\s+", " "))
        .contains("all %d pages".formatted(BLANK_PAGES + attached))
        .contains("The %d attached sheets".formatted(attached))
        .contains("signed on 08/31/2026, file by 02/28/2027")
        .contains("A copy of the written designation")
        .contains("ABCD-EFGH-JKMN-PQRS-TVWX-Y");
  }

  @Test
  void aCoverNamesAWholeAddressOrNone() {
    byte[] sheet = Worksheet.of(Drafts.complete(), NUMBER);

    String known = coverText(PrintPackage.of(cover(false, BLANK_PAGES, 0), sheet));
    String unknown = coverText(PrintPackage.of(cover(false, BLANK_PAGES, 0, ""), sheet));

    assertThat(known).contains("service, at https://amparo.example/verify. The answer");
    assertThat(unknown)
        .contains("service; the agency, named in Part 2 of the form, tells its address. The answer")
        .doesNotContain("/verify");
  }

  private static String coverText(byte[] print) {
    return Paper.text(print, 1, 1).replaceAll("\\s+", " ");
  }

  @Test
  void aWorksheetsCoverTellsToCopyIt() {
    byte[] sheet = Worksheet.of(Drafts.complete(), NUMBER);

    byte[] print = PrintPackage.of(cover(false, BLANK_PAGES, 0), sheet);

    assertThat(Paper.text(print, 1, 1)).contains("Not the worksheet.");
    assertThat(Paper.pages(print)).isEqualTo(1 + Paper.pages(sheet));
  }

  private static FilledForm overlong() {
    String story = "Nguyễn Thị Hương was struck and called. ".repeat(400);
    return FilledForm.of(BlankMaker.blank().make(), Drafts.with(Drafts.narrated(story)));
  }

  private static PrintPackage.Cover cover(boolean official, int formPages, int attached) {
    return cover(official, formPages, attached, "https://amparo.example/verify");
  }

  private static PrintPackage.Cover cover(
      boolean official, int formPages, int attached, String verifyAt) {
    return new PrintPackage.Cover(
        NUMBER,
        CertificationKind.U_I918B,
        "01/20/25",
        official,
        formPages,
        attached,
        "Doe, Pat; designated by Roe, Sam, Chief of Police on 01/02/2024; the written designation: Memorandum 1.",
        true,
        verifyAt,
        "ABCD-EFGH-JKMN-PQRS-TVWX-Y",
        LocalDate.of(2026, 8, 31),
        1);
  }
}
