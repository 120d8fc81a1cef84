package org.amparo.notice;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.Review;
import org.amparo.review.RequestMade;

/** What each letter would tell of a made-up case, and the templates without a container. */
final class SampleLetters {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 5);

  private SampleLetters() {}

  /** A letter with these facts changed. */
  static String letter(LetterKind kind, LetterLanguage language, Map<String, Object> changed) {
    var facts = facts(kind, language);
    facts.putAll(changed);
    return new LetterText(templates()).write(kind, language, facts);
  }

  static Map<String, Object> facts(LetterKind kind, LetterLanguage language) {
    var facts = new HashMap<String, Object>();
    facts.put("agency", "City Police");
    facts.put("address", List.of("Special Victims Unit", "1 Main Street", "Springfield, CA 94000"));
    facts.put("phone", "555-0199");
    facts.put("tty", "555-0198");
    facts.put("email", "unit@example.org");
    facts.put("contact", "The unit, 555-0100");
    facts.put("hotline", "The shelter, 555-0177");
    facts.put("caseNumber", "CP-26-000001");
    facts.put("date", language.date(DAY));
    facts.put("opening", "");
    facts.put("closing", "");
    facts.put("unreviewed", false);
    facts.put("wrote", "en");
    facts.put("offerTranslation", false);
    facts.put("declaration", false);
    facts.put("undelivered", false);
    facts.put("corrected", false);
    facts.putAll(particular(kind, language));
    return facts;
  }

  private static Map<String, Object> particular(LetterKind kind, LetterLanguage language) {
    return switch (kind) {
      case VICTIM_NOTICE -> LetterFacts.bulletin(language);
      case ACKNOWLEDGEMENT ->
          Map.of(
              "receivedOn", language.date(DAY.plusDays(1)),
              "answerBy", language.date(DAY.plusDays(2)));
      case TRANSFER -> Map.of("transferTo", "The next county's sheriff");
      case INFORMATION_REQUEST ->
          Map.of(
              "asks", List.of("First ask?", "Second ask?"),
              "replyBy", language.date(DAY.plusDays(3)));
      case DENIAL ->
          Map.ofEntries(
              Map.entry("receivedOn", language.date(DAY.plusDays(1))),
              Map.entry("reasons", List.of(reason())),
              Map.entry("requests", List.of(DenialFacts.RequestLine.of(made(), language))),
              Map.entry("appeal", "Law 2"),
              Map.entry("appealDays", ""),
              Map.entry("appealBusinessDays", "30"),
              Map.entry("ways", List.of(way())),
              Map.entry("explanation", "The report tells of a parking dispute"),
              Map.entry("to", "Lucía Zarzamora"),
              Map.entry("reports", "26-0001"),
              Map.entry("occurredOn", language.date(DAY.plusDays(7))),
              Map.entry("offense", "PC 602"),
              Map.entry("activities", "Stalking"),
              Map.entry("askedBy", "Robin Roe, Legal Aid"),
              Map.entry("decidedBy", "Pat Doe, Captain"));
      case DELIVERY_COVER, FILING_REMINDER, FILING_DAY_OVER ->
          Map.of(
              "signedOn",
              language.date(DAY.plusDays(4)),
              "fileBy",
              language.date(DAY.plusDays(5)),
              "replaces",
              "",
              "hadOld",
              true,
              "issue",
              "3",
              "oldIssue",
              "2",
              "print",
              "5");
      case APPEAL_RECEIPT, APPEAL_GRANTED ->
          Map.of(
              "appealedOn", language.date(DAY.plusDays(1)),
              "answerBy", language.date(DAY.plusDays(2)));
      case APPEAL_ANSWER ->
          Map.of(
              "appealedOn",
              language.date(DAY.plusDays(1)),
              "explanation",
              "The record says so",
              "reasons",
              List.of(reason()),
              "requests",
              List.of(
                  new DenialFacts.RequestLine(
                      "to meet the investigator", language.date(DAY), "by phone", "no answer")),
              "ways",
              List.of(way()),
              "to",
              "Lucía Zarzamora",
              "decidedBy",
              "Alex Poe, Captain");
      case DELAY_NOTICE ->
          Map.of(
              "receivedOn", language.date(DAY.plusDays(1)),
              "expectedOn", language.date(DAY.plusDays(2)),
              "reason", "the reports are in another county");
      case WITHDRAWAL_NOTICE, WITHDRAWAL_STATEMENT ->
          Map.ofEntries(
              Map.entry("signedOn", language.date(DAY.plusDays(1))),
              Map.entry("what", "to meet the investigator"),
              Map.entry("asked", language.date(DAY.plusDays(2))),
              Map.entry("channel", "by phone"),
              Map.entry("ground", "REFUSED_REASONABLE_REQUEST"),
              Map.entry("on", language.date(DAY.plusDays(3))),
              Map.entry("person", "Zarzamora, Lucía"),
              Map.entry("birthDate", language.date(DAY.minusYears(30))),
              Map.entry("alienNumber", "A001002003"),
              Map.entry("copied", true),
              Map.entry("issue", "2"),
              Map.entry("earlier", List.of(LetterLanguage.ENGLISH.date(DAY.minusDays(40)))),
              Map.entry("edition", "01/20/25"),
              Map.entry("neverLeft", false),
              Map.entry("lapsed", ""),
              Map.entry("signer", "Alex Poe"),
              Map.entry("official", "Pat Doe"),
              Map.entry("title", "Captain"),
              Map.entry("rule", "A sentence of law."),
              Map.entry("citation", "Law 3"));
    };
  }

  private static DenialReason reason() {
    return new DenialReason("NOT_A_VICTIM", "A sentence of law.", "Law 1", List.of());
  }

  private static Review way() {
    return new Review("COURT_PETITION", "Another sentence of law.", "Law 4");
  }

  private static RequestMade made() {
    return new RequestMade("to meet the  investigator.", DAY.plusDays(6), "by phone", "no answer.");
  }

  static Engine templates() {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .addResultMapper(new HtmlEscaper(List.of("text/html")))
        .addLocator(SampleLetters::locate)
        .build();
  }

  private static Optional<TemplateLocation> locate(String id) {
    var resource = SampleLetters.class.getResourceAsStream("/templates/" + id);
    return Optional.ofNullable(resource)
        .map(
            stream -> {
              try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .map(content -> location(id, content));
  }

  private static TemplateLocation location(String id, String content) {
    return new TemplateLocation() {
      @Override
      public Reader read() {
        return new StringReader(content);
      }

      @Override
      public Optional<Variant> getVariant() {
        return id.endsWith(".html")
            ? Optional.of(Variant.forContentType(Variant.TEXT_HTML))
            : Optional.empty();
      }
    };
  }
}
