package org.amparo.shell;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.http.PageTrouble;
import org.amparo.http.PageTroubles;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.amparo.kernel.Checklist;

/** Puts a problem into the words of a form: beside the field that it speaks of. */
@Singleton
class FormTroubles implements PageTroubles {

  private static final Pattern EMPTY = Pattern.compile("It must not be (null|blank|empty)\\.");

  private final Problems problems;

  FormTroubles(Problems problems) {
    this.problems = problems;
  }

  @Override
  public PageTrouble of(Throwable failure, Set<String> fields) {
    Trouble trouble = problems.diagnose(failure);
    var told = new ArrayList<PageTrouble.Field>();
    trouble
        .fields()
        .forEach(
            f ->
                told.add(
                    new PageTrouble.Field(
                        placed(f.field(), fields), Sentences.spoken(plain(f.sentence())))));
    List<Checklist.Rule> rules = trouble.checklist().failures();
    rules.forEach(rule -> field(rule, fields).ifPresent(told::add));
    boolean own = trouble.fields().isEmpty();
    return new PageTrouble(
        trouble.problem().status(),
        own
            ? Sentences.spoken(trouble.problem().title())
            : Reader.texts(ShellTexts.class).someAnswersNeedAnotherLook(),
        own && rules.isEmpty() ? Sentences.spoken(trouble.detail()) : "",
        rules.stream().map(PageTrouble::forPeople).toList(),
        told);
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
