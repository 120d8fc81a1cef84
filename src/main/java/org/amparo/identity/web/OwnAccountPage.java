package org.amparo.identity.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.http.FreshSignIn;
import org.amparo.http.PageForm;
import org.amparo.http.PageTrouble;
import org.amparo.http.PageTroubles;
import org.amparo.http.Pages;
import org.amparo.http.RateLimits;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Due;
import org.amparo.identity.LocalAccounts;
import org.amparo.identity.SecondFactors;
import org.amparo.identity.Session;
import org.amparo.identity.SignInTry;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Somebody's own account: their password and their second factor. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@Authenticated
class OwnAccountPage {

  private static final int LONGEST = 200;
  private static final int LONGEST_CODE = 40;

  /**
   * @param picture what an app reads, while the first code is awaited
   */
  record View(
      @Nullable Due due, SecondFactors.@Nullable Standing factor, @Nullable QrPicture picture) {

    public boolean isLocal() {
      return factor != null;
    }

    public boolean isPasswordDue() {
      return due == Due.PASSWORD;
    }

    public boolean isFactorDue() {
      return due == Due.SECOND_FACTOR;
    }

    @Override
    public String toString() {
      return "View";
    }
  }

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance account(View view, PageForm form, String done);

    static native TemplateInstance recoveryCodes(List<String> codes);
  }

  private final LocalAccounts accounts;
  private final SecondFactors factors;
  private final CurrentActor current;
  private final RateLimits limits;
  private final PageTroubles troubles;

  OwnAccountPage(
      LocalAccounts accounts,
      SecondFactors factors,
      CurrentActor current,
      RateLimits limits,
      PageTroubles troubles) {
    this.accounts = accounts;
    this.factors = factors;
    this.current = current;
    this.limits = limits;
    this.troubles = troubles;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(@QueryParam("done") @DefaultValue("") String done) {
    return Pages.ok(page(PageForm.blank(), done));
  }

  @POST
  @Path("/password")
  @Operation(hidden = true)
  public RestResponse<String> changePassword(PageForm form, @Context HttpServerRequest request) {
    limits.spend("password", request);
    var person = current.actor();
    var old =
        new SignInTry(
            person.user().value(),
            cut(form.value("oldPassword"), LONGEST),
            cut(form.value("code"), LONGEST_CODE),
            RateLimits.network(request));
    String wanted = form.value("newPassword");
    try {
      refuseUnlessSame(wanted, form.value("again"));
    } catch (Refused wrong) {
      return again(unspent(form), troubles.of(wrong, Set.of()).in("again"), wrong);
    }
    try {
      accounts.changePassword(person, current.sessionId().orElse(null), old, wanted);
      return Pages.seeOther("/account?done=password");
    } catch (Refused wrong) {
      return again(wrong);
    }
  }

  private static void refuseUnlessSame(String wanted, String again) {
    if (!wanted.equals(again)) {
      throw new Refused(Problem.RULE_REFUSED, "The two new passwords are not the same.");
    }
    if (wanted.length() > LONGEST) {
      throw new Refused(Problem.RULE_REFUSED, "Choose a password of 200 characters at most.");
    }
  }

  @POST
  @Path("/second-factor")
  @FreshSignIn
  @Operation(hidden = true)
  public RestResponse<String> begin(PageForm form) {
    factors.begin(current.actor());
    return Pages.seeOther("/account");
  }

  @POST
  @Path("/second-factor/confirmation")
  @Operation(hidden = true)
  public RestResponse<String> confirm(PageForm form) {
    try {
      String code = cut(form.value("code"), LONGEST_CODE);
      return codes(factors.confirm(current.actor(), current.sessionId().orElse(null), code));
    } catch (Refused wrong) {
      return again(wrong, "code");
    }
  }

  @POST
  @Path("/second-factor/removal")
  @FreshSignIn
  @Operation(hidden = true)
  public RestResponse<String> remove(PageForm form) {
    try {
      factors.remove(current.actor());
      return Pages.seeOther("/account?done=removal");
    } catch (Refused wrong) {
      return again(wrong);
    }
  }

  @POST
  @Path("/recovery-codes")
  @FreshSignIn
  @Operation(hidden = true)
  public RestResponse<String> renewCodes(PageForm form) {
    try {
      return codes(factors.renewCodes(current.actor()));
    } catch (Refused wrong) {
      return again(wrong);
    }
  }

  private static RestResponse<String> codes(List<String> codes) {
    return Pages.ok(Templates.recoveryCodes(codes));
  }

  /** A code that was not looked at yet is still good; a password never stands in a page again. */
  private static PageForm unspent(PageForm typed) {
    return PageForm.of(Map.of("code", List.of(cut(typed.value("code"), LONGEST_CODE))));
  }

  /** What was typed are secrets: none of it stands in the page again. */
  private RestResponse<String> again(Refused wrong) {
    return again(troubles.of(wrong, Set.of()), wrong);
  }

  private RestResponse<String> again(Refused wrong, String field) {
    return again(troubles.of(wrong, Set.of()).in(field), wrong);
  }

  private RestResponse<String> again(PageTrouble trouble, Refused wrong) {
    return again(PageForm.blank(), trouble, wrong);
  }

  private RestResponse<String> again(PageForm kept, PageTrouble trouble, Refused wrong) {
    if (wrong.problem() == Problem.NOT_FOUND) {
      throw wrong;
    }
    var form = kept.refused(trouble);
    return Pages.again(form, page(form, ""));
  }

  private TemplateInstance page(PageForm form, String done) {
    var due = current.session().map(Session::due).orElse(null);
    var factor = factors.of(current.actor()).orElse(null);
    var picture =
        factor == null || factor.setUp() == null ? null : QrPicture.of(factor.setUp().uri());
    return Templates.account(new View(due, factor, picture), form, done);
  }

  private static String cut(String typed, int longest) {
    return typed.substring(0, Math.min(typed.length(), longest));
  }
}
