package org.amparo.certification.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.amparo.certification.Prints;
import org.amparo.certification.SigningStack;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Reader;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One sitting at the signing desk: print what waits, sign it, and mark what was signed. */
@Path("/signing-stack")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
class SigningPage {

  /** One form that waits. */
  record Waiting(
      String caseNumber,
      String due,
      String signedOn,
      boolean marked,
      List<Prints.Waiting> prints,
      String print) {}

  /**
   * What stands on the page.
   *
   * @param day the day of the whole sitting, as it was typed
   */
  record Shown(
      PageForm form,
      String day,
      List<Waiting> waiting,
      @Nullable SittingAnswer answer,
      SigningStack.Progress printing) {

    /** Whether a form is still to be signed, so that its row can be gone to. */
    public boolean waits(String caseNumber) {
      return waiting.stream().anyMatch(form -> form.caseNumber().equals(caseNumber));
    }

    public boolean hasManyPrints() {
      return waiting.stream().anyMatch(form -> form.prints().size() > 1);
    }
  }

  @CheckedTemplate(basePath = "certification")
  static class Templates {
    static native TemplateInstance signing(Shown s);

    static native TemplateInstance printing(SigningStack.Progress p);
  }

  private final SigningStack stack;
  private final Prints prints;
  private final SigningStackResource printer;
  private final SignatureBatchResource signatures;
  private final PageActs acts;
  private final CurrentActor current;
  private final Clock clock;

  SigningPage(
      SigningStack stack,
      Prints prints,
      SigningStackResource printer,
      SignatureBatchResource signatures,
      PageActs acts,
      CurrentActor current,
      Clock clock) {
    this.stack = stack;
    this.prints = prints;
    this.printer = printer;
    this.signatures = signatures;
    this.acts = acts;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(PageForm.blank(), MarkedRows.of(PageForm.blank()), null));
  }

  /** The page asks while a stack comes in a window beside it. */
  @GET
  @Path("/progress")
  @Operation(hidden = true)
  public RestResponse<String> progress(@QueryParam("since") @NotNull Instant since) {
    return Pages.ok(Templates.printing(printer.progress(since)));
  }

  /** A form and no link, since each of the stack's forms is put on record as printed. */
  @POST
  @Path("/print")
  @Produces("application/pdf")
  @Operation(hidden = true)
  public Response print(PageForm form) {
    return printer.print();
  }

  /** What was refused stays in the list, with what was typed. */
  @POST
  @Operation(hidden = true)
  public RestResponse<String> record(PageForm form) {
    var marked = MarkedRows.of(form);
    var unready = marked.refused();
    if (unready.isPresent()) {
      return Pages.again(unready.get(), page(unready.get(), marked, null));
    }
    var outcome =
        acts.perform(
            marked.toRecord(),
            SignatureBatchResource.SignatureBatchForm.class,
            SignatureBatchResource.BatchAnswer.class,
            body -> RestResponse.ok(signatures.record(body)));
    if (outcome.refused() == null) {
      return Pages.ok(page(PageForm.blank(), marked, outcome.answer()));
    }
    var refused = marked.named(outcome.refused());
    return Pages.again(refused, page(refused, marked, null));
  }

  private TemplateInstance page(
      PageForm form, MarkedRows marked, SignatureBatchResource.@Nullable BatchAnswer answer) {
    return io.quarkus.narayana.jta.QuarkusTransaction.joiningExisting()
        .call(
            () ->
                Templates.signing(
                    new Shown(
                        form,
                        marked.day(),
                        waiting(marked),
                        answer == null ? null : SittingAnswer.of(answer),
                        nothingYet())));
  }

  private SigningStack.Progress nothingYet() {
    return stack.progress(current.actor(), clock.instant());
  }

  private List<Waiting> waiting(MarkedRows marked) {
    var forms = stack.inOrder(current.actor()).stream().limit(SignatureBatchResource.MOST).toList();
    var printed = prints.waiting(forms.stream().map(form -> form.number().value()).toList());
    return forms.stream()
        .map(form -> row(form, marked, printed.getOrDefault(form.number().value(), List.of())))
        .toList();
  }

  /** The day is the official's own to write: from it the filing window runs. */
  private static Waiting row(
      SigningStack.Waiting form, MarkedRows marked, List<Prints.Waiting> prints) {
    String number = form.number().value();
    var typed = marked.of(number);
    return new Waiting(
        number,
        Reader.language().shortDay(form.due()),
        typed.signedOn(),
        marked.has(number),
        prints,
        typed.print());
  }
}
