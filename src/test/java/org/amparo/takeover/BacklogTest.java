package org.amparo.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.amparo.audit.AuditLog;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.PageCaller;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests on paper become cases, each once and whole, whatever happens in between. */
@QuarkusTest
class BacklogTest {

  private static final String BACKLOG = "/api/backlog";

  @Inject Backlogs backlogs;
  @Inject BacklogFiling filing;
  @Inject BacklogRun run;
  @Inject BehindTheWall wall;
  @Inject EntityManager entities;
  @Inject AuditLog audit;

  private Caller supervisor;

  @BeforeEach
  void somebodyBringsAFile() {
    supervisor = Caller.as("supervisor");
  }

  @Test
  void aDryRunTellsWhatIsWrongAndFilesNothing() throws Exception {
    var lines = PaperBacklog.lines(5);
    lines.set(2, lines.get(2).replace("1990-05-05", "5/5/90"));
    long before = cases();

    var view = bring(lines);

    assertThat(view.statusCode()).isEqualTo(201);
    assertThat(view.header("Location")).endsWith(BACKLOG + "/" + id(view));
    assertThat(view.path("state").toString()).isEqualTo("CHECKED");
    assertThat(count(id(view), "lines")).isEqualTo(5);
    assertThat(count(id(view), "ready")).isEqualTo(4);
    assertThat(count(id(view), "bad")).isEqualTo(1);
    var bad = supervisor.get(BACKLOG + "/" + id(view) + "/lines?state=BAD");
    assertThat(bad.<List<Integer>>path("lines.number")).containsExactly(4);
    assertThat(bad.<List<String>>path("lines[0].problems.column")).containsExactly("birthDate");
    assertThat(bad.<String>path("lines[0].problems[0].sentence")).contains("four digits");
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  void whatALineTellsLiesNowhereInTheClear() throws Exception {
    String name = "Quebrantahuesos";
    var line = PaperBacklog.line("P-" + UUID.randomUUID(), name, Bodies.today().minusDays(9));

    bring(List.of(line, line.replace("1990-05-05", name).replace("P-", "Q-")));

    assertThat(wall.rowsWith(name)).isZero();
  }

  @Test
  void aLineBecomesARequestWhoseClocksRunFromItsDayOnPaper() throws Exception {
    var lines = PaperBacklog.lines(2);
    lines.set(0, PaperBacklog.line("P-" + UUID.randomUUID(), "Papelera", LocalDate.of(2026, 1, 5)));
    String id = id(bring(lines));

    confirm(id, false);
    runToTheEnd(id);

    assertThat(supervisor.get(BACKLOG + "/" + id).<String>path("state")).isEqualTo("DONE");
    assertThat(count(id, "filed")).isEqualTo(2);
    String number =
        supervisor.get(BACKLOG + "/" + id + "/lines").path("lines[0].caseNumber").toString();
    var file = Caller.as("reviewer").get("/api/cases/" + number);
    assertThat(file.<String>path("receivedOn")).isEqualTo("2026-01-05");
    assertThat(file.<List<String>>path("clocks.dueOn")).isNotEmpty();
    assertThat(file.<List<String>>path("tasks.step")).contains("SCREEN");
    assertThat(supervisor.get("/api/cases/" + number + "/timeline").asString())
        .contains("REQUEST_RECEIVED");
    assertThat(rowsWithContent(id)).isZero();
    assertThat(keys(id)).isZero();
  }

  @Test
  void aBadLineInTheMiddleStopsNoOtherAndCanBeTakenHomeMendedAndBroughtAgain() throws Exception {
    var lines = PaperBacklog.lines(7);
    lines.set(3, lines.get(3).replace("415-555-0100", "@SUM(1)").replace("yes", "perhaps"));
    String id = id(bring(lines));
    confirm(id, false);
    runToTheEnd(id);

    assertThat(count(id, "filed")).isEqualTo(6);
    assertThat(count(id, "bad")).isEqualTo(1);
    var held = supervisor.get(BACKLOG + "/" + id + "/held-back");
    assertThat(held.contentType()).startsWith("text/csv");
    String csv = new String(held.asByteArray(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFline,problems,fileNumber");
    assertThat(csv).contains("5,contactSafe: Write yes or no.", "'@SUM(1)").doesNotContain(",@SUM");

    String again = id(bring(csv.replace("perhaps", "yes")));
    assertThat(count(again, "ready")).isEqualTo(1);
    confirm(again, false);
    runToTheEnd(again);
    assertThat(count(again, "filed")).isEqualTo(1);
  }

  @Test
  void aLineThatTheActRefusesStopsNoOtherOfItsBatch() throws Exception {
    var lines = PaperBacklog.lines(6);
    var beforeAnyLaw = LocalDate.of(2012, 1, 4);
    lines.set(2, PaperBacklog.line("P-" + UUID.randomUUID(), "Antigua", beforeAnyLaw));
    String id = id(bring(lines));
    assertThat(count(id, "ready")).isEqualTo(6);
    long before = cases();
    confirm(id, false);

    runToTheEnd(id);

    assertThat(count(id, "filed")).isEqualTo(5);
    assertThat(count(id, "refused")).isEqualTo(1);
    assertThat(cases() - before).isEqualTo(5);
    assertThat(supervisor.get(BACKLOG + "/" + id + "/lines?state=REFUSED").asString())
        .contains("\"number\":4");
    assertThat(wall.in("sfpd", () -> audit.verifyAll(new AgencyId("sfpd")).verified())).isTrue();
  }

  @Test
  void theSameFileTwiceIsTold() throws Exception {
    var lines = PaperBacklog.lines(1);
    String id = id(bring(lines));

    var again = bring(lines);

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("detail")).contains(id).doesNotContain("/api/");
  }

  @Test
  void theSameNumberOfAPaperFileIsADuplicateInTheFileAndAfterwards() throws Exception {
    var lines = PaperBacklog.lines(2);
    lines.add(lines.get(0).replace("Lucía", "Luz"));
    String id = id(bring(lines));
    assertThat(count(id, "duplicate")).isEqualTo(1);
    assertThat(
            supervisor
                .get(BACKLOG + "/" + id + "/lines?state=DUPLICATE")
                .<List<Integer>>path("lines.number"))
        .containsExactly(4);
    confirm(id, true);
    runToTheEnd(id);
    assertThat(count(id, "filed")).isEqualTo(2);

    String later = id(bring(List.of(lines.get(1).replace("Lucía", "Lucia"))));

    assertThat(count(later, "duplicate")).isEqualTo(1);
  }

  @Test
  void aNumberThatBecameACaseMeanwhileIsNotFiledTwice() throws Exception {
    var lines = PaperBacklog.lines(1);
    String one = id(bring(lines));
    String other = id(bring(List.of(lines.get(0).replace("Lucía", "Luz"))));
    confirm(one, true);
    confirm(other, true);

    runToTheEnd(one);
    runToTheEnd(other);

    assertThat(count(one, "filed")).isEqualTo(1);
    assertThat(count(other, "duplicate")).isEqualTo(1);
  }

  @Test
  void aPersonWhoIsInACaseOrAnEarlierLineIsHintedAtAndLeftOutUnlessSomebodySaysOtherwise()
      throws Exception {
    var first = PaperBacklog.lines(1);
    String earlier = id(bring(first));
    confirm(earlier, false);
    runToTheEnd(earlier);
    String number = supervisor.get(BACKLOG + "/" + earlier + "/lines").path("lines[0].caseNumber");
    var lines = PaperBacklog.lines(2);
    lines.add(first.get(0).replace("P-", "Q-").replace("Lucía", "LUCIA"));
    lines.add(lines.get(0).replace("P-", "Q-"));

    String id = id(bring(lines));

    assertThat(count(id, "likely")).isEqualTo(2);
    var likely = supervisor.get(BACKLOG + "/" + id + "/lines?likely=true");
    assertThat(likely.<String>path("lines[0].likeCase")).isEqualTo(number);
    assertThat(likely.<Integer>path("lines[1].likeLine")).isEqualTo(2);
    confirm(id, false);
    runToTheEnd(id);
    assertThat(count(id, "filed")).isEqualTo(2);
    assertThat(count(id, "left")).isEqualTo(2);
  }

  @Test
  void whatStoppedInTheMiddleIsTakenUpWhereItStopped() throws Exception {
    String id = id(bring(PaperBacklog.lines(5)));
    confirm(id, false);

    step(id, 2);
    assertThat(count(id, "filed")).isEqualTo(2);
    assertThat(count(id, "ready")).isEqualTo(3);
    assertThat(supervisor.get(BACKLOG + "/" + id).<String>path("state")).isEqualTo("CONFIRMED");
    runToTheEnd(id);

    assertThat(count(id, "filed")).isEqualTo(5);
    assertThat(casesOf(id)).isEqualTo(5);
  }

  @Test
  void theServiceGoesThroughAllBatchesByItself() throws Exception {
    String one = id(bring(PaperBacklog.lines(45)));
    String other = id(bring(PaperBacklog.lines(2)));
    confirm(one, false);
    confirm(other, false);

    run.run();

    assertThat(count(one, "filed")).isEqualTo(45);
    assertThat(count(other, "filed")).isEqualTo(2);
    assertThat(supervisor.get(BACKLOG + "/" + other).<String>path("state")).isEqualTo("DONE");
  }

  @Test
  void twoRunnersFileEachLineOnce() throws Exception {
    String id = id(bring(PaperBacklog.lines(24)));
    confirm(id, false);

    var runners = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < 2; i++) {
      runners.add(CompletableFuture.runAsync(() -> runToTheEnd(id)));
    }
    runners.forEach(CompletableFuture::join);
    runToTheEnd(id);

    assertThat(count(id, "filed")).isEqualTo(24);
    assertThat(casesOf(id)).isEqualTo(24);
    assertThat(supervisor.get(BACKLOG + "/" + id).<String>path("state")).isEqualTo("DONE");
    assertThat(wall.in("sfpd", () -> audit.verifyAll(new AgencyId("sfpd")).verified())).isTrue();
  }

  @Test
  void aPageTellsWhereAFileIsThatWasBroughtBeforeAndIsAllNewAtTheEndOfTheWork() throws Exception {
    byte[] file = PaperBacklog.of(PaperBacklog.lines(2)).getBytes(StandardCharsets.UTF_8);
    var page = PageCaller.as("supervisor", Caller.PASSWORD, null);
    var brought = page.upload("/backlog", file);
    String there = "/backlog/" + brought.header("Location").split("/backlog/")[1];

    var again = page.upload("/backlog", file);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.asString())
        .contains("role=\"alert\"", "This file was brought before", "<a href=\"" + there + "\">")
        .doesNotContain("/api/backlog", "not in a state");

    page.post(there + "/confirmation", Map.of("fileLikely", "false"));
    assertThat(page.get(there).asString()).contains("hx-get=\"" + there + "/progress\"");
    assertThat(page.get(there + "/progress").header("HX-Refresh")).isNull();
    runToTheEnd(there.substring("/backlog/".length()));
    assertThat(page.get(there + "/progress").header("HX-Refresh")).isEqualTo("true");
    assertThat(page.get(there).asString()).doesNotContain("hx-get");
  }

  @Test
  void anotherAgencySeesNothingOfIt() throws Exception {
    String id = id(bring(PaperBacklog.lines(1)));
    var other = Caller.wearing("elsewhere", "bayside", Role.DV_SUPERVISOR);

    assertThat(other.get(BACKLOG + "/" + id).statusCode()).isEqualTo(404);
    assertThat(other.get(BACKLOG + "/" + id + "/lines").statusCode()).isEqualTo(404);
    assertThat(other.get(BACKLOG + "/" + id + "/held-back").statusCode()).isEqualTo(404);
    assertThat(other.delete(BACKLOG + "/" + id).statusCode()).isEqualTo(404);
    assertThat(other.get(BACKLOG).asString()).doesNotContain(id);
    assertThat(
            wall.in(
                "bayside",
                () -> number("select count(*) from backlog_row where file_id = '" + id + "'")))
        .isZero();
  }

  @Test
  void aFileThatNobodyConfirmedLeavesNothingWhenItIsClosed() throws Exception {
    var lines = PaperBacklog.lines(2);
    String id = id(bring(lines));

    assertThat(supervisor.delete(BACKLOG + "/" + id).statusCode()).isEqualTo(204);

    assertThat(supervisor.get(BACKLOG + "/" + id).statusCode()).isEqualTo(404);
    assertThat(keys(id)).isZero();
    assertThat(bring(lines).statusCode()).isEqualTo(201);
  }

  @Test
  void afterTheEndWhatWasHeldBackIsDestroyedWhenTheFileIsClosed() throws Exception {
    var lines = PaperBacklog.lines(2);
    lines.set(0, lines.get(0).replace("VICTIM", "NEIGHBOUR"));
    String id = id(bring(lines));
    confirm(id, false);
    runToTheEnd(id);
    assertThat(rowsWithContent(id)).isEqualTo(1);

    assertThat(supervisor.delete(BACKLOG + "/" + id).statusCode()).isEqualTo(204);

    assertThat(rowsWithContent(id)).isZero();
    assertThat(keys(id)).isZero();
    assertThat(count(id, "filed")).isEqualTo(1);
    assertThat(bring(lines).statusCode()).isEqualTo(409);
  }

  @Test
  void nobodyConfirmsTwiceAndNothingIsClosedWhileItIsFiled() throws Exception {
    String id = id(bring(PaperBacklog.lines(1)));
    confirm(id, false);

    assertThat(confirmed(id, false).statusCode()).isEqualTo(409);
    assertThat(supervisor.delete(BACKLOG + "/" + id).statusCode()).isEqualTo(409);
    runToTheEnd(id);
  }

  @Test
  void aFileThatCannotBeReadSaysWhyAndLeavesNothing() throws Exception {
    var latin = PaperBacklog.of(PaperBacklog.lines(1)).getBytes(StandardCharsets.ISO_8859_1);

    long before = files();
    var refused = send(latin);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.<String>path("detail")).contains("UTF-8");
    assertThat(send(latin).statusCode()).isEqualTo(400);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void itIsASupervisorsWork() {
    var form = "{\"fileLikely\": false}";
    for (String other : List.of("admin", "reviewer", "auditor", "official", "officer")) {
      var caller = Caller.as(other);
      assertThat(caller.get(BACKLOG).statusCode()).as(other).isEqualTo(403);
      assertThat(
              caller.post(BACKLOG + "/" + UUID.randomUUID() + "/confirmation", form).statusCode())
          .as(other)
          .isEqualTo(403);
    }
  }

  private Response bring(List<String> lines) {
    return bring(PaperBacklog.of(lines));
  }

  private Response bring(String text) {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  private Response send(byte[] bytes) {
    return supervisor.call().multiPart("file", "backlog.csv", bytes, "text/csv").post(BACKLOG);
  }

  private static String id(Response view) {
    assertThat(view.statusCode()).as(view.asString()).isEqualTo(201);
    return view.path("id");
  }

  private int count(String id, String what) {
    return supervisor.get(BACKLOG + "/" + id).path("counts." + what);
  }

  private Response confirmed(String id, boolean likely) {
    return supervisor.post(
        BACKLOG + "/" + id + "/confirmation", "{\"fileLikely\": %s}".formatted(likely), Map.of());
  }

  private void confirm(String id, boolean likely) {
    var answer = confirmed(id, likely);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private void runToTheEnd(String id) {
    boolean more = true;
    while (more) {
      more = step(id, 10);
    }
  }

  /** As a job does, on a thread on which nobody is signed in. */
  private boolean step(String id, int batch) {
    return CompletableFuture.supplyAsync(() -> filing.next(found(id), batch)).join();
  }

  private BacklogFile found(String id) {
    try {
      return wall.everywhere(() -> backlogs.findById(UUID.fromString(id)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long files() throws Exception {
    return wall.everywhere(() -> number("select count(*) from backlog_file"));
  }

  private long cases() throws Exception {
    return wall.everywhere(() -> number("select count(*) from case_file"));
  }

  private long casesOf(String id) throws Exception {
    return wall.everywhere(
        () ->
            number(
                "select count(distinct c.case_id) from case_file c join backlog_row r"
                    + " on r.case_id = c.case_id where r.file_id = '"
                    + id
                    + "'"));
  }

  private long rowsWithContent(String id) throws Exception {
    return wall.everywhere(
        () ->
            number(
                "select count(*) from backlog_row where content is not null and file_id = '"
                    + id
                    + "'"));
  }

  private long keys(String id) throws Exception {
    return wall.everywhere(
        () -> number("select count(*) from vault.case_key where case_id = '" + id + "'"));
  }

  private long number(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
