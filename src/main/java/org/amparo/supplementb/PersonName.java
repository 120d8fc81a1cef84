package org.amparo.supplementb;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A name in the form's three boxes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonName(
    @Nullable String familyName, @Nullable String givenName, @Nullable String middleName) {

  public PersonName(@Nullable String familyName, @Nullable String givenName) {
    this(familyName, givenName, null);
  }

  /** Neither a family name nor a given name: people with one name only are named. */
  @JsonIgnore
  public boolean isBlank() {
    return Texts.blank(familyName) && Texts.blank(givenName);
  }

  /** The same person as far as family and given name tell; case and spacing do not matter. */
  public boolean sameAs(PersonName other) {
    return plain(familyName).equals(plain(other.familyName))
        && plain(givenName).equals(plain(other.givenName));
  }

  /** Family name first, as the form asks for it. */
  public String inOneLine() {
    String given = joined(" ", givenName, middleName);
    return joined(", ", familyName, given);
  }

  private static String joined(String between, @Nullable String... parts) {
    return Stream.of(parts).filter(part -> !Texts.blank(part)).collect(Collectors.joining(between));
  }

  private static String plain(@Nullable String part) {
    return part == null
        ? ""
        : Normalizer.normalize(part, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "PersonName";
  }
}
