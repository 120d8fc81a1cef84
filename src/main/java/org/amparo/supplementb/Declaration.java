package org.amparo.supplementb;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Form I-914 Supplement B asks and Form I-918 Supplement B does not: the claim (Part 3), the
 * cooperation (Part 4), and the supervisor who signs beside the official (Part 6).
 *
 * @param fearsRetaliation whether the victim has told of a fear of retaliation; nobody asks for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Declaration(
    List<SevereForm> forms,
    @Nullable String victimization,
    List<LocalDate> dates,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> citations,
    @Nullable Boolean fearsRetaliation,
    @Nullable String fear,
    List<Cooperation> cooperation,
    @Nullable String cooperationExplained,
    @Nullable PersonName supervisor) {

  public Declaration {
    forms = Texts.listOf(forms).stream().distinct().sorted().toList();
    dates = Texts.listOf(dates);
    citations = Texts.listOf(citations);
    cooperation = Texts.listOf(cooperation).stream().distinct().sorted().toList();
  }

  /** One that tells of nothing but the days on which it happened. */
  public static Declaration of(@Nullable List<LocalDate> dates) {
    return new Declaration(null, null, dates, null, null, null, null, null, null);
  }

  Declaration supervisedBy(@Nullable PersonName name) {
    return new Declaration(
        forms,
        victimization,
        dates,
        citations,
        fearsRetaliation,
        fear,
        cooperation,
        cooperationExplained,
        name);
  }

  @Override
  public String toString() {
    return "Declaration";
  }
}
