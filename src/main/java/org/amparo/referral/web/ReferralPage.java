package org.amparo.referral.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.referral.NoticeLanguage;
import org.amparo.referral.NoticeText;
import org.amparo.referral.Referrals;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An officer refers a victim, on a phone at the scene. Nothing here asks about eligibility,
 * immigration or documents.
 */
@Path("/referrals")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.PATROL_OFFICER)
class ReferralPage {

  @CheckedTemplate(basePath = "referral")
  static class Templates {
    static native TemplateInstance referral(
        PageForm form,
        List<PageForm.Choice> crimes,
        List<PageForm.Choice> spoken,
        List<PageForm.Choice> languages);
  }

  private final ReferralResource referrals;
  private final Referrals rules;
  private final PageActs acts;
  private final ReceiptCard card;
  private final NoticeText notices;
  private final Agencies agencies;
  private final CurrentActor current;
  private final Clock clock;

  ReferralPage(
      ReferralResource referrals,
      Referrals rules,
      PageActs acts,
      ReceiptCard card,
      NoticeText notices,
      Agencies agencies,
      CurrentActor current,
      Clock clock) {
    this.referrals = referrals;
    this.rules = rules;
    this.acts = acts;
    this.card = card;
    this.notices = notices;
    this.agencies = agencies;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Path("/new")
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> show() {
    var today = agencies.agency(current.actor().agency()).today(clock.instant());
    return Pages.ok(
        page(
            PageForm.blank()
                .with("incident.occurredOn", today)
                .with("notice.givenOn", today)
                .with("notice.language", "es")
                .with("victim.preferredLanguage", "es")));
  }

  /** Files it and shows the code, which is told this once; the same sending shows it again. */
  @POST
  @Operation(hidden = true)
  public RestResponse<String> file(PageForm form) {
    var outcome =
        acts.perform(
            form,
            Referrals.Form.class,
            ReferralResource.FiledReferral.class,
            referrals::file,
            body -> rules.plausible(current.actor(), body));
    var filed = outcome.answer();
    return outcome.refused() != null || filed == null
        ? Pages.again(outcome.refused(), page(outcome.refused()))
        : Pages.ok(card.of(filed.caseNumber(), List.of(filed.receipt())));
  }

  private TemplateInstance page(PageForm form) {
    return Templates.referral(form, crimes(), languages(), marked());
  }

  /** A translation that nobody has read for the agency yet says so to whoever hands it out. */
  private List<PageForm.Choice> marked() {
    var agency = current.actor().agency();
    return Arrays.stream(NoticeLanguage.values())
        .map(l -> notices.isReviewed(agency, l) ? named(l) : unreviewed(named(l)))
        .toList();
  }

  private static PageForm.Choice unreviewed(PageForm.Choice language) {
    return new PageForm.Choice(
        language.value(), language.label() + Sentences.spoken(" - translation not yet reviewed"));
  }

  private static PageForm.Choice named(NoticeLanguage language) {
    return languages().stream()
        .filter(choice -> choice.value().equals(language.tag()))
        .findFirst()
        .orElseThrow();
  }

  static List<PageForm.Choice> crimes() {
    return Arrays.stream(QualifyingCriminalActivity.values())
        .map(
            c ->
                new PageForm.Choice(
                    c.name(), Sentences.spoken(c.label()) + ": " + Sentences.spoken(c.plain())))
        .toList();
  }

  static List<PageForm.Choice> languages() {
    return List.of(
        new PageForm.Choice(NoticeLanguage.ENGLISH.tag(), "English"),
        new PageForm.Choice(NoticeLanguage.SPANISH.tag(), "Español (Spanish)"),
        new PageForm.Choice(NoticeLanguage.TRADITIONAL_CHINESE.tag(), "繁體中文 (Chinese)"),
        new PageForm.Choice(NoticeLanguage.FILIPINO.tag(), "Filipino"),
        new PageForm.Choice(NoticeLanguage.VIETNAMESE.tag(), "Tiếng Việt (Vietnamese)"),
        new PageForm.Choice(NoticeLanguage.RUSSIAN.tag(), "Русский (Russian)"));
  }
}
