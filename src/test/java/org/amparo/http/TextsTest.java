package org.amparo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.kernel.Language;
import org.amparo.kernel.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text stands in each language that its readers are promised, and none is left over. */
class TextsTest {

  private static final Path CODE = Path.of("src/main/java");
  private static final Path LAW = Path.of("src/main/resources/jurisdictions");

  /** A reason stands below its code; other sentences of a profile do not. */
  private static final Pattern REASON = Pattern.compile("- code: [A-Z_]+\\n +sentence: (.+)\\n");

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** Papers, and pages whose texts stand in a catalog of their own. */
  private static final Set<String> OWN_LANGUAGE =
      Set.of(
          "notice/cards.html",
          "notice/letter.html",
          "notice/notice.html",
          "notice/sheet.html",
          "report/paper.html",
          "tracking/track.html");

  private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("(?:aria-label|alt|placeholder|label|hint|caption|data-label)=\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  /** Names, which are the same in every language. */
  private static final Set<String> NAMES = Set.of("Amparo", "narrow");

  /** The first thing that a refusal or a rule says, once its strings are put together. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:new Refused\\(\\s*Problem\\.\\w+,|\\.rule\\(|\\.advice\\()\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** A whole sentence with its full stop, or the notice that the advice about blanks cites. */
  private static final Pattern TODO =
      Pattern.compile("\"((?:[A-Z](?:[^\"\\\\\n]|\\\\.)*\\.)|USCIS alert[^\"]*)\"");

  /** Say what only a program can get wrong, or what begins a sentence and does not end it. */
  private static final Set<String> TO_PROGRAMS =
      Set.of(
          "Cursors.java",
          "DeliveryResource.java",
          "DeadlinesQuestion.java",
          "Drafts.java",
          "Etags.java",
          "EventsResource.java",
          "GrantResource.java",
          "Hub.java",
          "Idempotency.java",
          "IdempotencyKey.java",
          "JsonLimit.java",
          "JurisdictionResource.java",
          "Jurisdictions.java",
          "QueryValues.java",
          "Refused.java",
          "SupplementBDraft.java",
          "TaskResource.java");

  private static final List<Language> TRANSLATED =
      Arrays.stream(Language.values()).filter(l -> l != Language.ENGLISH).toList();

  @TestFactory
  Stream<DynamicTest> aBundleIsCompleteInTheLanguagesOfItsReaders() {
    return bundles()
        .flatMap(
            bundle ->
                promised(bundle)
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                file(bundle, language), () -> isComplete(bundle, language))));
  }

  @TestFactory
  Stream<DynamicTest> aBundleHasNoTextThatNoPageShows() {
    String pages = read(TEMPLATES, ".html");
    String code = read(CODE, ".java");
    return bundles()
        .map(
            bundle ->
                DynamicTest.dynamicTest(
                    bundle.getSimpleName(),
                    () -> {
                      String name = bundle.getAnnotation(MessageBundle.class).value();
                      assertThat(keys(bundle))
                          .allMatch(key -> isShown(name, bundle, key, pages, code));
                    }));
  }

  /** What a template writes itself is read in English by everybody. */
  @Test
  void noPageSaysAnythingThatStandsInNoBundle() {
    var said = new TreeSet<String>();
    files(TEMPLATES, ".html")
        .forEach(
            (file, template) -> {
              String path = TEMPLATES.relativize(file).toString();
              if (!OWN_LANGUAGE.contains(path)) {
                written(template).forEach(text -> said.add(path + ": " + text));
              }
            });
    assertThat(said).isEmpty();
  }

  @Test
  void noFileTranslatesForNobody() throws IOException {
    Set<String> known =
        bundles()
            .flatMap(bundle -> promised(bundle).map(language -> file(bundle, language)))
            .collect(Collectors.toSet());
    try (var files = Files.list(MESSAGES)) {
      assertThat(files.map(f -> f.getFileName().toString())).hasSameElementsAs(known);
    }
  }

  @Test
  void aProblemHasItsTitleInEveryLanguage() {
    for (Language language : TRANSLATED) {
      assertThat(Sentences.all(language).keySet())
          .as(language.tag())
          .containsAll(Arrays.stream(Problem.values()).map(Problem::title).toList());
    }
  }

  @Test
  void aTranslatedSentenceHasTheGapsOfTheEnglishOne() {
    for (Language language : TRANSLATED) {
      assertThat(Sentences.all(language).entrySet())
          .as(language.tag())
          .allMatch(s -> gaps(s.getKey()) == gaps(s.getValue()))
          .noneMatch(s -> s.getValue().isBlank());
    }
  }

  /** A refusal and a rule may come up on any page of those who work for an agency. */
  @Test
  void eachSentenceOfARefusalOrARuleStandsInTheLanguageOfTheStaff() {
    var spanish = Sentences.all(Language.SPANISH).keySet();
    var missing = new TreeSet<String>();
    files(CODE, ".java")
        .forEach(
            (file, code) -> {
              if (!TO_PROGRAMS.contains(file.getFileName().toString())) {
                sentences(code).filter(s -> !spanish.contains(s)).forEach(missing::add);
              }
            });
    assertThat(missing).isEmpty();
  }

  /** What is left to do before a signature stands beside its rule. */
  @Test
  void eachToDoOfTheFormsStandsInTheLanguageOfTheStaff() {
    var spanish = Sentences.all(Language.SPANISH).keySet();
    var todos = new TreeSet<String>();
    files(CODE.resolve("org/amparo/supplementb/rules"), ".java")
        .forEach((file, code) -> literals(code, TODO).forEach(todos::add));
    assertThat(todos).contains("Mark an answer.", "Correct the date of birth.");
    assertThat(todos).isSubsetOf(spanish);
  }

  /** Who denies chooses among them, and reads them where the words lean on a forbidden one. */
  @Test
  void eachReasonThatTheLawAllowsOrForbidsStandsInTheLanguageOfTheStaff() {
    var spanish = Sentences.all(Language.SPANISH).keySet();
    var missing = new TreeSet<String>();
    files(LAW, ".yaml")
        .forEach(
            (file, law) ->
                REASON
                    .matcher(law)
                    .results()
                    .map(reason -> reason.group(1).strip())
                    .filter(sentence -> !spanish.contains(sentence))
                    .forEach(missing::add));
    assertThat(missing).isEmpty();
    assertThat(Sentences.in(Language.SPANISH, "An alleged gang affiliation is no reason to refuse"))
        .as("as a rule, which has no full stop")
        .isEqualTo("Una supuesta pertenencia a una pandilla no es razón para negarse");
  }

  @Test
  void putsIntoATranslatedSentenceWhatWasPutIntoTheEnglishOne() {
    assertThat(Sentences.in(Language.SPANISH, "A text may have at most 200 characters."))
        .isEqualTo("Un texto puede tener 200 caracteres como máximo.");
    assertThat(Sentences.in(Language.ENGLISH, "Sign in first")).isEqualTo("Sign in first");
    assertThat(Sentences.in(Language.SPANISH, "Nobody translated this"))
        .isEqualTo("Nobody translated this");
  }

  private static void isComplete(Class<?> bundle, Language language) {
    Properties texts = texts(bundle, language);
    assertThat(texts.stringPropertyNames()).hasSameElementsAs(keys(bundle));
    for (Method text : bundle.getDeclaredMethods()) {
      String translated = texts.getProperty(text.getName());
      assertThat(translated).as(text.getName()).isNotBlank();
      assertThat(parameters(translated))
          .as(text.getName())
          .isEqualTo(parameters(text.getAnnotation(Message.class).value()));
    }
  }

  private static boolean isShown(
      String name, Class<?> bundle, String key, String pages, String code) {
    return Pattern.compile("\\b" + name + ":" + key + "\\b").matcher(pages).find()
        || Pattern.compile("(\\.|" + bundle.getSimpleName() + "::)" + key + "\\b")
            .matcher(code)
            .find();
  }

  private static Stream<String> written(String template) {
    String parameters = template.replaceAll("\\{@[^}]*}", "");
    String pure = withoutExpressions(parameters);
    String text = pure.replaceAll("<[^>]*>", "\n").replaceAll("&\\w+;", "");
    return Stream.concat(
            text.lines(),
            SPOKEN_ATTRIBUTE.matcher(parameters).results().map(found -> found.group(1)))
        .map(TextsTest::withoutExpressions)
        .filter(line -> WORD.matcher(line).results().anyMatch(w -> !NAMES.contains(w.group())));
  }

  private static String withoutExpressions(String template) {
    String left = template;
    for (String before = ""; !before.equals(left); ) {
      before = left;
      left = EXPRESSION.matcher(left).replaceAll("");
    }
    return left;
  }

  private static Stream<String> sentences(String code) {
    return literals(code, SENTENCE);
  }

  private static Stream<String> literals(String code, Pattern pattern) {
    return pattern
        .matcher(code.replaceAll("\"\\s*\\+\\s*\"", ""))
        .results()
        .map(found -> found.group(1).replace("\\\"", "\"").replaceAll("%,?[0-9$]*[ds]", "{}"));
  }

  private static Stream<Language> promised(Class<?> bundle) {
    return bundle.getAnnotation(Audience.class).value().languages().stream()
        .filter(TRANSLATED::contains);
  }

  private static String file(Class<?> bundle, Language language) {
    return "%s_%s.properties"
        .formatted(bundle.getAnnotation(MessageBundle.class).value(), language.tag());
  }

  private static Properties texts(Class<?> bundle, Language language) {
    var texts = new Properties();
    try (var in = Files.newBufferedReader(MESSAGES.resolve(file(bundle, language)))) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(Class<?> bundle) {
    return Arrays.stream(bundle.getDeclaredMethods())
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  private static Set<String> parameters(String text) {
    return PARAMETER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long gaps(String sentence) {
    return Pattern.compile(Pattern.quote("{}")).matcher(sentence).results().count();
  }

  /** The interfaces in the code that are marked as message bundles. */
  private static Stream<Class<?>> bundles() {
    return files(CODE, ".java").entrySet().stream()
        .filter(file -> file.getValue().contains("@MessageBundle("))
        .map(file -> named(file.getKey()));
  }

  private static Class<?> named(Path file) {
    String name = CODE.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path root, String ending) {
    return String.join("\n", files(root, ending).values());
  }

  private static Map<Path, String> files(Path root, String ending) {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .collect(Collectors.toMap(file -> file, TextsTest::text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
