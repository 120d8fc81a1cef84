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

/**
 * What the letters tell of a withdrawal. To USCIS it is the official's own statement (8 CFR
 * 214.14(h)(2)(i)(A)), so it names the official, leaves a line for the ink and says which form it
 * takes back.
 */
@ApplicationScoped
class WithdrawalFacts {

  private final Withdrawals withdrawals;
  private final WithdrawnForms forms;
  private final Officials officials;

  WithdrawalFacts(Withdrawals withdrawals, WithdrawnForms forms, Officials officials) {
    this.withdrawals = withdrawals;
    this.forms = forms;
    this.officials = officials;
  }

  /**
   * @param rule under which it is withdrawn
   */
  Map<String, Object> of(
      CaseFile file, JurisdictionProfile.WithdrawalRule rule, LetterLanguage language) {
    var facts = new HashMap<>(why(file, language));
    facts.putAll(statement(file));
    facts.put("signedOn", language.date(file.signedOn().orElseThrow()));
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

  private Map<String, Object> statement(CaseFile file) {
    var form = forms.of(file.id());
    var official = officials.named(file.agency(), form.withdrawnBy());
    return Map.of(
        "issue", String.valueOf(form.issue()),
        "edition", form.edition(),
        "signer", Optional.ofNullable(form.signer()).orElse(""),
        "official", official.map(OfficialName::spoken).orElse(""),
        "title", official.map(OfficialName::title).orElse(""));
  }
}
