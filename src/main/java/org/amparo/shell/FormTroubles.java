package org.amparo.shell;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.http.PageTrouble;
import org.amparo.http.PageTroubles;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.http.SeveralFaults;
import org.amparo.kernel.Checklist;

/** Puts a problem into the words of a form: beside the field that it speaks of. */
@Singleton
class FormTroubles implements PageTroubles {

  private static final Pattern EMPTY =
      Pattern.compile("It must not be (null|blank|empty)\\.|Write true or false\\.");

  private final Problems problems;

  FormTroubles(Problems problems) {
    this.problems = problems;
  }

  @Override
  public PageTrouble of(Throwable failure, Set<String> fields) {
    List<Trouble> troubles =
        failure instanceof SeveralFaults several
            ? several.all().stream().map(problems::diagnose).toList()
            : List.of(problems.diagnose(failure));
    var told = new ArrayList<PageTrouble.Field>();
    var rules = new ArrayList<Checklist.Rule>();
    for (Trouble trouble : troubles) {
      var before = List.copyOf(told);
      beside(trouble, fields).filter(f -> isNew(f.field(), before)).forEach(told::add);
      for (Checklist.Rule rule : trouble.checklist().failures()) {
        var place = field(rule, fields);
        if (place.map(f -> isNew(f.field(), before)).orElse(true)) {
          rules.add(rule);
          place.ifPresent(told::add);
        }
      }
    }
    return told(troubles.get(0), rules, told);
  }

  private static PageTrouble told(
      Trouble first, List<Checklist.Rule> rules, List<PageTrouble.Field> told) {
    boolean own = first.fields().isEmpty();
    return new PageTrouble(
        first.problem().status(),
        own
            ? Sentences.spoken(first.problem().title())
            : Reader.texts(ShellTexts.class).someAnswersNeedAnotherLook(),
        own && rules.isEmpty() ? Sentences.spoken(first.detail()) : "",
        rules.stream().map(PageTrouble::forPeople).toList(),
        told);
  }

  private static Stream<PageTrouble.Field> beside(Trouble trouble, Set<String> fields) {
    return trouble.fields().stream()
        .map(
            f ->
                new PageTrouble.Field(
                    placed(f.field(), fields), Sentences.spoken(plain(f.sentence()))));
  }

  /** A value that could not be read was left out: that it is missing now is no fault of its own. */
  private static boolean isNew(String field, List<PageTrouble.Field> before) {
    return before.stream()
        .map(PageTrouble.Field::field)
        .noneMatch(b -> b.equals(field) || isBelow(field, b) || isBelow(b, field));
  }

  private static boolean isBelow(String field, String above) {
    return field.startsWith(above + ".") || field.startsWith(above + "[");
  }

  /** One entry of a list that is one field of the form stands where that field stands. */
  private static String placed(String field, Set<String> fields) {
    String list = field.replaceFirst("\\[\\d+]$", "");
    return !fields.contains(field) && fields.contains(list) ? list : field;
  }

  private static String plain(String sentence) {
    return EMPTY.matcher(sentence).matches()
        ? Reader.texts(ShellTexts.class).thisIsNeeded()
        : sentence;
  }

  /** The longest name of a field of this form that the rule's advice speaks of. */
  private static Optional<PageTrouble.Field> field(Checklist.Rule rule, Set<String> fields) {
    String todo = rule.todo() == null ? "" : rule.todo();
    return fields.stream()
        .filter(name -> named(name, todo))
        .max(Comparator.comparing(String::length))
        .map(name -> new PageTrouble.Field(name, PageTrouble.besideItsField(rule)));
  }

  private static boolean named(String field, String todo) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(field) + "(?![\\w]|\\.\\w)")
        .matcher(todo)
        .find();
  }
}
