package org.amparo.tracking.web;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.http.CommonTexts;
import org.amparo.http.PageForm;
import org.amparo.http.PageTrouble;
import org.amparo.http.Reader;

/**
 * What somebody typed into a form that cannot be sent any more, to read and to copy.
 *
 * @param fields its questions with their answers, as HTML
 * @param rest what has no place among them
 */
record LeftForm(PageForm form, RawString fields, List<Answer> rest) {

  private static final String CODE = "[0-9a-f-]{36}|on";

  /** A field by its name and what stood in it. */
  record Answer(String field, String label, String text) {

    @Override
    public String toString() {
      return "Answer";
    }
  }

  /**
   * @param why what became of the form
   */
  static LeftForm of(PageForm refused, String why, String fields) {
    var form = told(refused, why);
    var typed =
        form.typed().stream()
            .filter(t -> !t.value().startsWith("_") && !t.label().matches(CODE))
            .filter(t -> !t.label().isBlank() && !fields.contains("name=\"" + t.value() + "\""))
            .map(t -> answer(t.value(), t.label()));
    var wrong =
        troubles(form)
            .map(PageTrouble.Field::field)
            .distinct()
            .filter(name -> !fields.contains("id=\"f-" + form.place() + name + "\""))
            .map(name -> answer(name, ""));
    var rest = Stream.concat(typed, wrong).toList();
    return new LeftForm(form, new RawString(fields), oncePerField(rest));
  }

  /** That a task is to be claimed first does not help whoever has lost it. */
  private static PageForm told(PageForm form, String why) {
    var trouble = form.trouble();
    return trouble == null
        ? form
        : form.refused(
            new PageTrouble(
                trouble.status(),
                Reader.texts(CommonTexts.class).whatYouTypedWasNotTaken(),
                why,
                trouble.rules(),
                trouble.fields()));
  }

  private static Stream<PageTrouble.Field> troubles(PageForm form) {
    return Stream.ofNullable(form.trouble()).flatMap(trouble -> trouble.fields().stream());
  }

  private static Answer answer(String name, String text) {
    return new Answer(name, new PageTrouble.Field(name, "").label(), text);
  }

  /** A way from the summary leads to one place: several answers of a field stand in it. */
  private static List<Answer> oncePerField(List<Answer> all) {
    return all.stream()
        .map(Answer::field)
        .distinct()
        .map(name -> answer(name, together(all, name)))
        .toList();
  }

  private static String together(List<Answer> all, String name) {
    return all.stream()
        .filter(answer -> Objects.equals(answer.field(), name))
        .map(Answer::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "LeftForm";
  }
}
