package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.agency.OfficialName;
import org.amparo.agency.Officials;
import org.amparo.certification.Withdrawals;
import org.amparo.certification.WithdrawnForms;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.referral.CaseFile;
import org.amparo.review.Drafts;
import org.amparo.supplementb.PersonName;

/**
 * What the letters tell of a withdrawal. To USCIS it is the official's own statement (8 CFR
 * 214.14(h)(2)(i)(A)), so it names the official, leaves a line for the ink and says whose form it
 * takes back and which.
 */
@ApplicationScoped
class WithdrawalFacts {

  private final Withdrawals withdrawals;
  private final WithdrawnForms forms;
  private final Drafts drafts;
  private final Officials officials;

  WithdrawalFacts(
      Withdrawals withdrawals, WithdrawnForms forms, Drafts drafts, Officials officials) {
    this.withdrawals = withdrawals;
    this.forms = forms;
    this.drafts = drafts;
    this.officials = officials;
  }

  /**
   * @param rule under which it is withdrawn
   */
  Map<String, Object> of(
      CaseFile file, JurisdictionProfile.WithdrawalRule rule, LetterLanguage language) {
    var facts = new HashMap<>(why(file, language));
    facts.putAll(statement(file));
    facts.putAll(person(file));
    facts.put("signedOn", language.date(file.signedOn().orElseThrow()));
    facts.put("neverLeft", withdrawals.isOfNoneThatLeft(file));
    facts.put("lapsed", withdrawals.lapsedOn(file).map(language::date).orElse(""));
    facts.put("rule", rule.sentence());
    facts.put("citation", rule.citation());
    return facts;
  }

  private Map<String, Object> why(CaseFile file, LetterLanguage language) {
    var proposed = withdrawals.proposed(file.id());
    var request = Optional.ofNullable(proposed.request());
    String what = request.map(r -> Phrases.phrase(r.what())).orElse("");
    return Map.of(
        "ground", proposed.groundOrRefusal(),
        "on", language.date(proposed.happenedOn()),
        "what", what,
        "wrote", WrittenIn.of(List.of(what)).tag(),
        "asked", request.map(r -> language.date(r.on())).orElse(""),
        "channel", request.map(r -> Channels.of(r.channel(), language)).orElse(""));
  }

  /**
   * As the form that USCIS holds names them in Part 1: by a number of ours alone, nobody there
   * finds the petition. Only {@link LetterKind#WITHDRAWAL_STATEMENT} prints it.
   */
  private Map<String, Object> person(CaseFile file) {
    var form = drafts.read(file).form().part1();
    return Map.of(
        "person", Optional.ofNullable(form.name()).map(PersonName::inOneLine).orElse(""),
        "birthDate",
            Optional.ofNullable(form.birthDate()).map(LetterLanguage.ENGLISH::date).orElse(""),
        "alienNumber", Optional.ofNullable(form.alienNumber()).orElse(""));
  }

  private Map<String, Object> statement(CaseFile file) {
    var form = forms.of(file.id());
    var official = officials.named(file.agency(), form.withdrawnBy());
    return Map.of(
        "copied", form.scanned(),
        "issue", String.valueOf(form.issue()),
        "earlier", form.earlier().stream().map(LetterLanguage.ENGLISH::date).toList(),
        "edition", form.edition(),
        "signer", Optional.ofNullable(form.signer()).orElse(""),
        "official", official.map(OfficialName::spoken).orElse(""),
        "title", official.map(OfficialName::title).orElse(""));
  }
}
