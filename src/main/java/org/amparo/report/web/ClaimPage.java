package org.amparo.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Sentences;
import org.amparo.identity.Role;
import org.amparo.report.ClaimEntry;
import org.amparo.report.MandateClaim;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The claim for a mandate's cost, and the tasks of which a supervisor says what they took. */
@Path("/reports/mandate-claim")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class ClaimPage {

  private static final int AT_ONCE = 200;

  /** What counts for nothing yet, what was corrected before, all others; each newest first. */
  private static final Comparator<ClaimEntry> MOST_NEEDED =
      Comparator.comparing((ClaimEntry entry) -> !entry.toCorrect())
          .thenComparing(entry -> entry.why() == null)
          .thenComparing(ClaimEntry::done, Comparator.reverseOrder());

  /** What stands on the page. */
  record Shown(MandateClaim claim, String caseNumber) {

    static Shown of(MandateClaim claim, @Nullable String typed) {
      return new Shown(claim, typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT));
    }

    /** As a query, for what follows from this page. */
    public String period() {
      return "?from=%s&to=%s".formatted(claim.from(), claim.upTo());
    }

    /** As a query that leads back to the same tasks. */
    public String sameTasks() {
      return caseNumber.isEmpty()
          ? period()
          : period() + "&caseNumber=" + URLEncoder.encode(caseNumber, UTF_8);
    }

    public List<ClaimEntry> correctable() {
      return asked().sorted(MOST_NEEDED).limit(AT_ONCE).toList();
    }

    /** Whether there are more than are listed. */
    public boolean isCut() {
      return asked().count() > AT_ONCE;
    }

    private Stream<ClaimEntry> asked() {
      return claim.entries().stream()
          .filter(entry -> caseNumber.isEmpty() || entry.caseNumber().equals(caseNumber));
    }

    public List<PageForm.Choice> reasons() {
      return Arrays.stream(ClaimEntry.Why.values())
          .map(why -> new PageForm.Choice(why.name(), Sentences.spoken(why.words())))
          .toList();
    }

    public String words(String code) {
      return WorkCharts.words(code.replace('-', ' ')).replaceFirst("^Dv ", "DV ");
    }
  }

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance claim(Shown shown, PageForm form);
  }

  private final ClaimResource claims;
  private final PageActs acts;

  ClaimPage(ClaimResource claims, PageActs acts) {
    this.claims = claims;
    this.acts = acts;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("caseNumber") @Nullable String number) {
    return Pages.ok(Templates.claim(Shown.of(claims.claim(from, to), number), PageForm.blank()));
  }

  @GET
  @Path("/csv")
  @Produces(ReportFiles.CSV)
  @Operation(hidden = true)
  public RestResponse<String> sheet(
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    return claims.sheet(from, to);
  }

  @GET
  @Path("/tasks/csv")
  @Produces(ReportFiles.CSV)
  @Operation(hidden = true)
  public RestResponse<String> tasks(
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    return claims.tasks(from, to);
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> correct(
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("caseNumber") @Nullable String number,
      PageForm form) {
    var refused =
        acts.perform(
                form,
                ClaimResource.ClaimCorrection.class,
                ClaimResource.ClaimCorrection.class,
                claims::correct)
            .refused();
    var shown = Shown.of(claims.claim(from, to), number);
    return refused == null
        ? Pages.seeOther("/reports/mandate-claim" + shown.sameTasks())
        : Pages.again(refused, Templates.claim(shown, refused));
  }
}
