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
import java.util.ArrayList;
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

  /** What stands on the page. */
  record Shown(
      PageForm form,
      List<Waiting> waiting,
      SignatureBatchResource.@Nullable BatchAnswer answer,
      SigningStack.Progress printing) {

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
    return Pages.ok(page(PageForm.blank(), null));
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
    var outcome =
        acts.perform(
            marked(form),
            SignatureBatchResource.SignatureBatchForm.class,
            SignatureBatchResource.BatchAnswer.class,
            body -> RestResponse.ok(signatures.record(body)));
    return outcome.refused() == null
        ? Pages.ok(page(PageForm.blank(), outcome.answer()))
        : Pages.again(outcome.refused(), page(outcome.refused(), null));
  }

  /** The rows that were marked as signed; a date beside a form that was not signed says nothing. */
  private static PageForm marked(PageForm form) {
    var kept = form;
    for (int row = 0; row < SignatureBatchResource.MOST; row++) {
      String name = "signatures[%d]".formatted(row);
      if (form.value(name + ".caseNumber").isEmpty()) {
        kept = kept.without(name);
      }
    }
    return kept;
  }

  private TemplateInstance page(
      PageForm form, SignatureBatchResource.@Nullable BatchAnswer answer) {
    return io.quarkus.narayana.jta.QuarkusTransaction.joiningExisting()
        .call(() -> Templates.signing(new Shown(form, waiting(form), answer, nothingYet())));
  }

  private SigningStack.Progress nothingYet() {
    return stack.progress(current.actor(), clock.instant());
  }

  private List<Waiting> waiting(PageForm typed) {
    var official = current.actor();
    var rows = new ArrayList<Waiting>();
    var forms = stack.inOrder(official).stream().limit(SignatureBatchResource.MOST).toList();
    var printed = prints.waiting(forms.stream().map(form -> form.number().value()).toList());
    for (var form : forms) {
      String row = "signatures[%d]".formatted(rows.size());
      String number = form.number().value();
      // the day is the official's own to write: from it the filing window runs
      String signedOn = typed.value(row + ".signedOn");
      boolean marked = typed.has(row + ".caseNumber", number);
      String due = Reader.language().shortDay(form.due());
      rows.add(
          new Waiting(
              number,
              due,
              signedOn,
              marked,
              printed.getOrDefault(number, List.of()),
              typed.value(row + ".print")));
    }
    return rows;
  }
}
